using Danchu.Core.Rules;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Lints the rules of a catalogue against each other and against what its forms and outlines ask together.</summary>
public static class LintCatalogueRules
{
    public static IReadOnlyList<LintRules.Finding> Of(CatalogueFiles catalogue) =>
        LintRules.Of([.. catalogue.Rules.Select(rule => RuleReading.Of(rule.Value))], AskedTogether(catalogue));

    /// <summary>A unit answers one form and one outline of its kind: what both ask is asked together.</summary>
    internal static List<IReadOnlySet<string>> AskedTogether(CatalogueFiles catalogue)
    {
        List<IReadOnlySet<string>> asked = [];
        foreach (var form in catalogue.Forms.Select(form => form.Value))
        {
            var rows = form.Rows.Select(row => row.Indicator).ToList();
            var outlines = catalogue.Outlines.Select(outline => outline.Value).Where(outline => outline.ForKinds.Exists(form.ForKinds.Contains));
            asked.AddRange(outlines.Select(outline => outline.Walk().SelectMany(section => section.Section.Indicators).Concat(rows)
                .ToHashSet(StringComparer.Ordinal)));
            asked.Add(rows.ToHashSet(StringComparer.Ordinal));
        }

        return asked;
    }
}
