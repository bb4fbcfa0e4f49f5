namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F302ElementWeight : FormRule
{
    public override string Code => "F302";

    public override string Vietnamese => "Kiểu chữ (đậm, nghiêng, đứng) của từng thành phần thể thức theo quy định.";

    public override string English => "Each element is bold, italic or upright as prescribed.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        from requirement in file.For(this)
        let other = file.Of(requirement.Of).FirstOrDefault(line => line.Letters > 0 && !Is(line, requirement.Text))
        where other is not null
        select Found(requirement, $"Kiểu chữ: {FormElements.Name(requirement.Of)}", Look(other), Word(requirement.Text), other);

    private static bool Is(FormLine line, string? weight) => weight switch
    {
        "bold" => line.AllBold,
        "italic" => line.AllItalic,
        "upright" => !line.AnyItalic,
        "light" => !line.AnyBold,
        _ => true,
    };

    private static string Look(FormLine line) => (line.AllBold, line.AllItalic) switch
    {
        (true, true) => "đậm nghiêng",
        (true, false) => "đứng, đậm",
        (false, true) => "nghiêng",
        _ => line.AnyBold || line.AnyItalic ? "không đều" : "đứng, không đậm",
    };

    private static string Word(string? weight) => weight switch { "bold" => "đậm", "italic" => "nghiêng", "upright" => "đứng", _ => "không đậm" };
}
