namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F107FirstPageNumber : FormRule
{
    public override string Code => "F107";

    public override string Vietnamese => "Trang đầu không hiện số trang.";

    public override string English => "The first page shows no number.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        file.Facts.PageNumbers.OnFirstPage ? file.For(this).Select(requirement => Found(requirement, "Số trang ở trang đầu", "có hiện", "không hiện")) : [];
}
