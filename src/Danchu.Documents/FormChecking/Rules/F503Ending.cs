namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F503Ending : FormRule
{
    public override string Code => "F503";

    public override string Vietnamese => "Nội dung kết thúc đúng dấu của thể thức.";

    public override string English => "The text ends with the mark of its form.";

    private const string Stroke = "./.";

    internal override IEnumerable<FormFinding> Check(FormCase file)
    {
        // Only where the end is seen: without recipients or signature the last line of the text is not known.
        var last = file.End.Start < file.Facts.Lines.Count ? file.Body.LastOrDefault() : null;
        foreach (var requirement in file.For(this))
        {
            if (last is not null
                && last.Text.Replace(" ", "", StringComparison.Ordinal).EndsWith(Stroke, StringComparison.Ordinal)
                && requirement.Text is not Stroke)
            {
                yield return Found(requirement, "Dấu kết thúc", "“./.”", $"“{requirement.Text}”", last);
            }
        }
    }
}
