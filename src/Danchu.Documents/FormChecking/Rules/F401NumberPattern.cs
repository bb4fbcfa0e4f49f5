namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F401NumberPattern : FormRule
{
    public override string Code => "F401";

    public override string Vietnamese => "Số và ký hiệu viết theo mẫu của thể thức.";

    public override string English => "Number and symbol are written in the pattern of the form.";

    internal override IEnumerable<FormFinding> Check(FormCase file)
    {
        if (file.Head.First(FormElements.Number) is not { } line)
        {
            yield break;
        }

        var match = FormPatterns.Number().Match(line.Text);
        foreach (var requirement in file.For(this))
        {
            var colon = match.Groups["colon"].Length > 0;
            var join = match.Groups["join"].Value is "–" ? "-" : match.Groups["join"].Value;
            var state = requirement.Text!.StartsWith("Số:", StringComparison.Ordinal);
            if (colon != state || !string.Equals(join, state ? "/" : "-", StringComparison.Ordinal))
            {
                yield return Found(requirement, "Số, ký hiệu", $"“{line.Text}”", $"mẫu “{requirement.Text}”", line);
            }
        }
    }
}
