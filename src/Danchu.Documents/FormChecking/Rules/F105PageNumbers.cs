namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F105PageNumbers : FormRule
{
    public override string Code => "F105";

    public override string Vietnamese => "Văn bản có từ hai trang trở lên thì đánh số trang.";

    public override string English => "A document of more than one page has page numbers.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        file.Facts is { ManyPages: true, PageNumbers: { InHeader: false, InFooter: false } }
            ? file.For(this).Select(requirement => Found(requirement, "Số trang", "không thấy", "có số trang, canh giữa trong lề trên"))
            : [];
}
