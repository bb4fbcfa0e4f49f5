namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F201HeadElements : FormRule
{
    public override string Code => "F201";

    public override string Vietnamese => "Phần đầu văn bản có đủ các thành phần thể thức.";

    public override string English => "The title block has all the elements of its form.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        from requirement in file.For(this)
        where !file.Head.Has(requirement.Of)
        select Found(requirement, FormElements.Name(requirement.Of), "không thấy", requirement.Text ?? "có ở phần đầu văn bản");
}
