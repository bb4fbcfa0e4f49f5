namespace Danchu.Documents.FormChecking;

/// <summary>A file held against one form.</summary>
internal sealed record FormCase(FormFacts Facts, FormHead Head, FormEnd End, IReadOnlyList<FormRequirement> Requirements)
{
    public IEnumerable<FormRequirement> For(FormRule rule) =>
        Requirements.Where(requirement => string.Equals(requirement.Code, rule.Code, StringComparison.Ordinal));

    public FormRequirement? For(FormRule rule, string of) =>
        For(rule).FirstOrDefault(requirement => string.Equals(requirement.Of, of, StringComparison.Ordinal));

    /// <summary>The text between the head and the end, without tables.</summary>
    public IEnumerable<FormLine> Body => Facts.Lines.Where(line => line.Index >= Head.Next && line.Index < End.Start && !line.InTable);

    public IEnumerable<FormLine> Of(string element) => Head.Of(element).Concat(End.Of(element));
}
