namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F501Recipients : FormRule
{
    public override string Code => "F501";

    public override string Vietnamese => "Văn bản có “Nơi nhận”.";

    public override string English => "The document names its recipients.";

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        file.End.Label is null ? file.For(this).Select(requirement => Found(requirement, "“Nơi nhận”", "không thấy", "có ở cuối văn bản")) : [];
}
