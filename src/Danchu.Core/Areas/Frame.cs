namespace Danchu.Core.Areas;

/// <summary>What something takes up, in degrees.</summary>
internal readonly record struct Frame(double Left, double Bottom, double Right, double Top)
{
    private static readonly Frame Nothing = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    public static Frame Of(IEnumerable<(double X, double Y)> points) => points.Aggregate(
        Nothing, (f, p) => new(Math.Min(f.Left, p.X), Math.Min(f.Bottom, p.Y), Math.Max(f.Right, p.X), Math.Max(f.Top, p.Y)));

    public static Frame Around(IEnumerable<Frame> frames) => frames.Aggregate(
        Nothing, (f, g) => new(Math.Min(f.Left, g.Left), Math.Min(f.Bottom, g.Bottom), Math.Max(f.Right, g.Right), Math.Max(f.Top, g.Top)));

    /// <summary>By this part of its size on each side.</summary>
    public Frame Grown(double part)
    {
        var (x, y) = ((Right - Left) * part, (Top - Bottom) * part);
        return new(Left - x, Bottom - y, Right + x, Top + y);
    }

    /// <summary>The middle of it.</summary>
    public bool Holds(Frame other)
    {
        var (x, y) = ((other.Left + other.Right) / 2, (other.Bottom + other.Top) / 2);
        return x >= Left && x <= Right && y >= Bottom && y <= Top;
    }
}

/// <summary>From degrees to the sheet: degrees of longitude as short as they are at this latitude, north upward.</summary>
internal sealed record Projection(Frame Frame, double Step, double Narrow, int Left, int Above)
{
    public int Width => (int)Math.Ceiling((Frame.Right - Frame.Left) * Narrow * Step) + Left;

    public int Height => (int)Math.Ceiling((Frame.Top - Frame.Bottom) * Step) + Above;

    public static Projection Into(Frame frame, int width, int height)
    {
        var narrow = Math.Cos((frame.Bottom + frame.Top) / 2 * Math.PI / 180);
        var step = Math.Min(
            width / Math.Max(1e-6, (frame.Right - frame.Left) * narrow), height / Math.Max(1e-6, frame.Top - frame.Bottom));
        return new(frame, step, narrow, 0, 0);
    }

    public Projection MovedTo(int left, int above) => this with { Left = left, Above = above };

    public (int X, int Y) Point((double X, double Y) degrees) => (
        Left + (int)Math.Round((degrees.X - Frame.Left) * Narrow * Step), Above + (int)Math.Round((Frame.Top - degrees.Y) * Step));
}
