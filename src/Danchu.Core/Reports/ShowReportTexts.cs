using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Periods;

namespace Danchu.Core.Reports;

/// <summary>A report for another program: where it stands, and its sections as they read, figures in their places.</summary>
public sealed class ShowReportTexts(LoadReport loadReport, LoadSectionWords loadWords)
{
    public sealed record View(OpenedReport File, IReadOnlyList<Section> Sections);

    /// <param name="Number">Cited whole: "III.2".</param>
    /// <param name="Depth">From 1.</param>
    /// <param name="Text">A line is a paragraph; empty where nothing is written or the outline only has a heading.</param>
    public sealed record Section(string Key, string Number, string Heading, int Depth, string Text);

    public async Task<Outcome<View>> ReadAsync(Actor actor, ReportId id, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done(var file))
        {
            return Denial.Absent;
        }

        var words = await loadWords.ReadAsync(file, section: null, cancellationToken);
        return new View(
            file,
            [
                .. file.Sections.Select(s => new Section(
                    s.Section.Key, file.Outline.CitedNumber(s.Section.Key), FillPlaces.In(s.Section.Heading, file.Period), s.Depth,
                    words.GetValueOrDefault(s.Section.Key, ""))),
            ]);
    }
}
