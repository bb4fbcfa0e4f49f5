namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F106PageNumberPlace : FormRule
{
    public override string Code => "F106";

    public override string Vietnamese => "Số trang đặt giữa lề trên.";

    public override string English => "The page number stands in the middle of the top margin.";

    internal override IEnumerable<FormFinding> Check(FormCase file) => file.For(this).SelectMany(requirement => Check(requirement, file.Facts.PageNumbers));

    private static IEnumerable<FormFinding> Check(FormRequirement requirement, PageNumberFacts numbers)
    {
        if (numbers is { InFooter: true, InHeader: false })
        {
            yield return Found(requirement, "Vị trí số trang", "ở lề dưới", "giữa lề trên");
        }
        else if (numbers is { InHeader: true, Alignment: Alignment.Right })
        {
            yield return Found(requirement, "Vị trí số trang", "canh phải", "giữa lề trên");
        }
    }
}
