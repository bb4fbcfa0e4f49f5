using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Documents;

namespace Danchu.Core.Reports.Findings;

/// <summary>Finds the section or figure of a report that a finding is about, and distinguishes what people wrote from what the program set.</summary>
internal sealed class PlaceFinding
{
    private readonly OpenedReport file;
    private readonly FlatText flat;
    private readonly IReadOnlyList<OutlineSection> sections;

    public PlaceFinding(OpenedReport file, OfficialDocument document, FlatText flat)
    {
        (this.file, this.flat) = (file, flat);
        List<OutlineSection> outline = [.. file.Sections.Select(s => s.Section)];

        // Each section of the outline is one heading of the body. A document that has others came from elsewhere: its findings have no section.
        sections = document.Body.OfType<Heading>().Count() == outline.Count ? outline : [];
    }

    /// <summary>
    /// Letterhead, headings of the outline and the rows of the form are the program's: how they relate is known and not guessed. What stands in
    /// one cell was typed by somebody, and so was every sentence, also where its figures are bound.
    /// </summary>
    public bool IsOurOwn(Finding finding)
    {
        List<FlatKind> kinds = [.. Places(finding).Select(place => flat.PartAt(place.Start).Kind)];
        return !kinds.Contains(FlatKind.Body) && (kinds.Exists(kind => kind != FlatKind.Annex) || !IsInOneCell(finding));
    }

    public FindingPlace Of(Finding finding)
    {
        foreach (var part in Places(finding).Select(place => flat.PartAt(place.Start)))
        {
            if (part.Kind == FlatKind.Body && part.Heading >= 0 && part.Heading < sections.Count && sections[part.Heading] is { Writes: true } section)
            {
                return new FindingPlace(file.NameOf(section), section.Key, null)
                {
                    Short = "mục " + file.Outline.CitedNumber(section.Key),
                };
            }
        }

        return Places(finding).Any(place => flat.PartAt(place.Start).Kind == FlatKind.Annex)
            ? InForm(finding)
            : new FindingPlace("Nội dung văn bản", null, null) { Short = "nội dung văn bản" };
    }

    private static IEnumerable<TextSpan> Places(Finding finding) => finding.Related.Prepend(finding.Span);

    private bool IsInOneCell(Finding finding)
    {
        var (from, to) = (Places(finding).Min(place => place.Start), Places(finding).Max(place => place.End));
        return !flat.Text.AsSpan(from, to - from).ContainsAny('\t', '\n');
    }

    private FindingPlace InForm(Finding finding)
    {
        var tag = Places(finding)
            .Select(place => flat.Figures.FirstOrDefault(figure => figure.Span.Overlaps(place))?.Tag)
            .FirstOrDefault(found => found is not null);
        var row = tag is not null && FigureToken.Read(tag)?.Sum[0] is { Scope.Kind: ScopeKind.Own, Periods.IsEmpty: true } term
            ? file.OwnRows.FirstOrDefault(r => string.Equals(r.Indicator, term.Indicator, StringComparison.Ordinal))
            : null;
        return new FindingPlace(row is null ? "Biểu số liệu" : $"Biểu số liệu: {FillPlaces.In(row.Label, file.Period)}", null, row?.Indicator)
        {
            Short = "biểu số liệu",
        };
    }
}
