namespace Danchu.Documents.Word;

/// <summary>Word counts lengths in twentieths of a point and font sizes in half points.</summary>
internal static class Units
{
    public static int FromMillimetres(double mm) => (int)Math.Round(mm * 1440 / 25.4);

    public static double ToMillimetres(int twentieths) => twentieths * 25.4 / 1440;

    public static int FromPoints(double points) => (int)Math.Round(points * 20);

    public static int HalfPoints(double points) => (int)Math.Round(points * 2);
}
