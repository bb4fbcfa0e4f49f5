namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F102Margins : FormRule
{
    public override string Code => "F102";

    public override string Vietnamese => "Lề trang nằm trong khoảng quy định.";

    public override string English => "The margins of upright pages lie within what is prescribed.";

    // Twips and whole millimetres do not meet exactly.
    private const double Tolerance = 0.6;

    internal override IEnumerable<FormFinding> Check(FormCase file)
    {
        foreach (var requirement in file.For(this))
        {
            var other = file.Facts.Pages.Where(page => !page.Landscape)
                .Select(page => Side(page, requirement.Of))
                .FirstOrDefault(side => Outside(requirement, side, Tolerance));
            if (other is not null)
            {
                yield return Found(requirement, $"Lề {Name(requirement.Of)}", Show(other, "mm"), Range(requirement, "mm"));
            }
        }
    }

    private static double? Side(PageFacts page, string side) =>
        side switch { "top" => page.Top, "bottom" => page.Bottom, "left" => page.Left, "right" => page.Right, _ => null };

    private static string Name(string side) => side switch { "top" => "trên", "bottom" => "dưới", "left" => "trái", _ => "phải" };
}
