using Danchu.Core.Database;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Rules;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp;

/// <summary>Where a unit's own indicator is used, in all rooms: the catalogue's files name none.</summary>
public sealed class FindIndicatorUses(DanchuDatabase database)
{
    public async Task<IndicatorUses> ReadAsync(string key, CancellationToken cancellationToken = default) => new(
        [.. await FormsAsync(key, cancellationToken), .. await OutlinesAsync(key, cancellationToken)],
        [.. await RubricsAsync(key, cancellationToken), .. await RulesAsync(key, cancellationToken), .. await TextsAsync(key, cancellationToken)],
        await database.Facts.Where(f => f.Indicator == key).Select(f => f.OrganisationId).Distinct().CountAsync(cancellationToken));

    private async Task<IEnumerable<string>> FormsAsync(string key, CancellationToken cancellationToken)
    {
        var forms = await database.Forms.AsNoTracking().Where(f => f.OwnerId != null).OrderBy(f => f.Name).ToListAsync(cancellationToken);
        return forms.Where(f => f.Shows.Any(shown => Is(shown, key))).Select(f => $"biểu số liệu “{f.Name}”").Distinct(StringComparer.Ordinal);
    }

    private async Task<IEnumerable<string>> OutlinesAsync(string key, CancellationToken cancellationToken)
    {
        var outlines = await database.Outlines.AsNoTracking().Where(o => o.OwnerId != null).OrderBy(o => o.Name).ToListAsync(cancellationToken);
        return outlines.Where(o => o.Walk().Any(entry => entry.Section.Indicators.Contains(key, StringComparer.Ordinal)))
            .Select(o => $"đề cương “{o.Name}”").Distinct(StringComparer.Ordinal);
    }

    private async Task<IEnumerable<string>> RubricsAsync(string key, CancellationToken cancellationToken)
    {
        var rubrics = await database.Rubrics.AsNoTracking().Where(r => r.OwnerId != null).OrderBy(r => r.Name).ToListAsync(cancellationToken);
        return rubrics.Where(r => r.Walk().Any(line => line.Criterion.Indicators.Contains(key, StringComparer.Ordinal)))
            .Select(r => $"bảng tiêu chí “{r.Name}”").Distinct(StringComparer.Ordinal);
    }

    // Those that are asked no longer too: what was signed stays held against them.
    private async Task<IEnumerable<string>> RulesAsync(string key, CancellationToken cancellationToken)
    {
        var rules = await database.ValidationRules.AsNoTracking().Where(r => r.OwnerId != null && (r.Left.Contains(key) || r.Right.Contains(key)))
            .ToListAsync(cancellationToken);
        return rules.Where(rule => RuleReading.Of(rule).Terms.Any(term => Is(term.Indicator, key))).Select(rule => $"quy tắc “{rule.Message}”")
            .Distinct(StringComparer.Ordinal);
    }

    private async Task<IEnumerable<string>> TextsAsync(string key, CancellationToken cancellationToken)
    {
        var texts = await database.ReportSections.AsNoTracking().Where(s => s.Text.Contains(key))
            .Select(s => new
            {
                s.Text,
                Unit = database.Reports.Where(r => r.Id == s.ReportId).Select(r => r.Assignment!.Organisation!.Name).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return texts.Where(t => TermsIn(t.Text).Any(term => Is(term.Indicator, key))).Select(t => $"lời báo cáo của {t.Unit}").Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<TokenTerm> TermsIn(string text) =>
        ParseMarkup.TokensIn(text).SelectMany(token => FigureToken.Read(token.Inner)?.Terms ?? []);

    private static bool Is(string indicator, string key) => string.Equals(indicator, key, StringComparison.Ordinal);
}
