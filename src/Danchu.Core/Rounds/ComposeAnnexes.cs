using Danchu.Core.Database;
using Danchu.Core.Documents.FormTable;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Documents;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>What a request letter carries with it: the outline with its guidance and the empty form.</summary>
public sealed class ComposeAnnexes(DanchuDatabase database)
{
    public async Task<IReadOnlyList<Annex>> ExecuteAsync(
        ReportingPeriod period, OutlineId outlineId, FormId? formId, CancellationToken cancellationToken = default)
    {
        var outline = await database.Outlines.AsNoTracking().FirstAsync(o => o.Id == outlineId, cancellationToken);
        var form = await database.Forms.AsNoTracking().FirstOrDefaultAsync(f => f.Id == formId, cancellationToken);
        var annexes = new List<Annex>
        {
            new()
            {
                Label = "Đề cương báo cáo",
                Title = FillPlaces.In(outline.Subject, period),
                Body = Sections(outline.Sections, 1, period).ToSequence(),
            },
        };
        if (form is not null)
        {
            annexes.Add(await BlankFormAsync(form, period, cancellationToken));
        }

        return annexes;
    }

    private static IEnumerable<Block> Sections(List<OutlineSection> sections, int level, ReportingPeriod period)
    {
        var ordinal = 0;
        foreach (var section in sections)
        {
            yield return new Heading(
                Math.Min(level, Heading.DeepestLevel), section.Number.Length > 0 ? ++ordinal : null, FillPlaces.In(section.Heading, period));
            foreach (var line in section.Guidance.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new Paragraph(FillPlaces.In(line, period));
            }

            foreach (var block in Sections(section.Children, level + 1, period))
            {
                yield return block;
            }
        }
    }

    private async Task<Annex> BlankFormAsync(StatisticalForm form, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var keys = form.Rows.Select(r => r.Indicator).Distinct(StringComparer.Ordinal).ToList();
        var indicators = await database.Indicators.AsNoTracking()
            .Where(i => keys.Contains(i.Key))
            .ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, cancellationToken);
        var table = ComposeFormTable.Of(form, period, indicators, FigureColumn.Empty());
        return new Annex { Label = "Biểu số liệu", Title = FillPlaces.In(form.Title, period), Body = [table] };
    }
}
