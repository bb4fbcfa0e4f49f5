namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F303ElementCase : FormRule
{
    public override string Code => "F303";

    public override string Vietnamese => "Thành phần thể thức phải in hoa thì in hoa.";

    public override string English => "Elements prescribed in capitals are in capitals.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        from requirement in file.For(this)
        let other = file.Of(requirement.Of).FirstOrDefault(line => line.Text.Any(char.IsLower))
        where other is not null
        select Found(requirement, $"Kiểu chữ: {FormElements.Name(requirement.Of)}", $"“{other.Text}”", "in hoa", other);
}
