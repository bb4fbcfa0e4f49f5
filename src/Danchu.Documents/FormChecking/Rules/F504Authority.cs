namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F504Authority : FormRule
{
    public override string Code => "F504";

    public override string Vietnamese => "Chữ viết tắt quyền hạn của người ký theo thể thức (TM., KT., TL. của Nhà nước; T/M, K/T, T/L của Đảng).";

    public override string English => "The signer’s authority is abbreviated as the form says.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        from requirement in file.For(this)
        let wrong = requirement.Text!.Contains('/', StringComparison.Ordinal) ? FormPatterns.StateAuthority() : FormPatterns.PartyAuthority()
        from line in file.End.Of(FormElements.Authority).Where(line => FormPatterns.IsMatch(wrong, line.Text)).Take(1)
        select Found(requirement, "Quyền hạn của người ký", $"“{line.Text}”", requirement.Text!, line);
}
