namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F405LetterSubjectLead : FormRule
{
    public override string Code => "F405";

    public override string Vietnamese => "Trích yếu công văn mở đầu theo thể thức (“V/v” của Nhà nước, “Về việc” của Đảng).";

    public override string English => "The subject of a letter opens as its form says.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        from requirement in file.For(this)
        let line = file.Head.First(FormElements.LetterSubject)
        where line is not null && file.Head.First(FormElements.Type) is null && !line.Text.StartsWith(requirement.Text!, StringComparison.OrdinalIgnoreCase)
        select Found(requirement, "Trích yếu công văn", $"“{line.Text}”", $"mở đầu bằng “{requirement.Text}”", line);
}
