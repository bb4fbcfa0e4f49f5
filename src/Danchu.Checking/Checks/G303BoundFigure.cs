namespace Danchu.Checking.Checks;

/// <summary>Figures that the text binds to a stored value.</summary>
internal sealed class G303BoundFigure : Check
{
    public override CheckDescription Description { get; } = new(
        "G303",
        "Số in trong văn bản phải đúng với số liệu mà nó được gắn.",
        "A printed figure must be the stored value it is bound to.",
        ["Đã hiến 1.043 m² đất."],
        ["Đã hiến 1.034 m² đất.", "Đã hiến trên 1.000 m² đất."])
    {
        ExampleOptions = new CheckOptions { Bound = [new("xa-an-phu/dat-hien/2023", new TextSpan(8, 13), 1034)] },
    };

    public override void Run(CheckWork work)
    {
        var bound = work.Options.Bound;
        if (bound.Count == 0)
        {
            return;
        }

        var byStart = work.Reading.Numbers.ToLookup(number => number.Start);
        foreach (var figure in bound)
        {
            var number = byStart[figure.Span.Start].FirstOrDefault();
            if (number is null || number.Hedge != Reading.Hedge.None)
            {
                continue;
            }

            var holds = Rounding.Precision.Of(number).Contains(figure.Value);
            work.Claim(Code, holds ? Verdict.Holds : Verdict.Contradicts, number.Value, figure.Value, [number]);
            if (!holds)
            {
                work.Find(Code, Severity.Error, number.Span, Write.Of(number.Value), Write.Of(figure.Value), figure.Key, []);
            }
        }
    }
}
