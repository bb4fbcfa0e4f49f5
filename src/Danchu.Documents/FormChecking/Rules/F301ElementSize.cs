namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F301ElementSize : FormRule
{
    public override string Code => "F301";

    public override string Vietnamese => "Cỡ chữ của từng thành phần thể thức nằm trong khoảng quy định.";

    public override string English => "The size of each element lies within what is prescribed.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        from requirement in file.For(this)
        let other = file.Of(requirement.Of).FirstOrDefault(line => Outside(requirement, line.Size, 0.01))
        where other is not null
        select Found(requirement, $"Cỡ chữ: {FormElements.Name(requirement.Of)}", Show(other.Size, ""), Range(requirement, ""), other);
}
