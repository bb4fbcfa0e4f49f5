namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F502Archive : FormRule
{
    public override string Code => "F502";

    public override string Vietnamese => "Nơi nhận kết thúc bằng dòng lưu.";

    public override string English => "The recipients end with the line of the archive.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        file.End.Of(FormElements.Recipient).ToList() is { Count: > 0 } lines
            && !lines.Exists(line => line.Text.TrimStart('-', '–', '+', ' ', '.').StartsWith("Lưu", StringComparison.OrdinalIgnoreCase))
            ? file.For(this).Select(requirement => Found(requirement, "Nơi nhận", "không thấy dòng “Lưu”", requirement.Text!, lines[^1]))
            : [];
}
