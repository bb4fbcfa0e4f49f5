namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F202Name : FormRule
{
    public override string Code => "F202";

    public override string Vietnamese => "Văn bản có tên loại và trích yếu; công văn có trích yếu dưới số, ký hiệu.";

    public override string English => "A document has its type and subject; a letter has its subject under the number.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        file.Head.First(FormElements.Type) is null && file.Head.First(FormElements.LetterSubject) is null && !file.Head.MayBeNamed
            ? file.For(this).Select(requirement => Found(
                requirement, "Tên loại, trích yếu", "không thấy", "tên loại và trích yếu, hoặc trích yếu công văn dưới số, ký hiệu"))
            : [];
}
