using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Texts;
using Danchu.Core.Totals;
using Npgsql;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>The units below an organisation whose accepted figures include an indicator, and those whose form asks for it, by name.</summary>
internal static class UnitsOfTotal
{
    private const string Sql =
        """
        WITH below AS MATERIALIZED (
            SELECT DISTINCT organisation_id FROM subtree($1, $2, $3) WHERE depth > 0
        ), asked AS (
            SELECT DISTINCT ON (a.organisation_id) a.organisation_id, r.id, r.state
            FROM rounds w
            JOIN assignments a ON a.round_id = w.id
            JOIN reports r ON r.assignment_id = a.id AND r.current
            JOIN asks k ON k.id = a.ask_id
            JOIN forms f ON f.id = k.form_id
            WHERE w.period_id = $4 AND w.line = $2 AND a.organisation_id IN (SELECT organisation_id FROM below) AND f.groups @> $5::jsonb
            ORDER BY a.organisation_id, r.state = 'Sent' DESC, r.id
        )
        SELECT o.id, o.name, coalesce(s.level, o.level), s.report_id, s.data, q.id, q.state
        FROM below b
        JOIN organisations o ON o.id = b.organisation_id
        LEFT JOIN fact_sheets s ON s.period_id = $4 AND s.line = $2 AND s.organisation_id = o.id
        LEFT JOIN asked q ON q.organisation_id = o.id
        WHERE (s.organisation_id IS NOT NULL OR q.id IS NOT NULL)
          AND $6 IN ('', coalesce(s.level, o.level)) AND o.search_name LIKE ALL ($7::text[])
        ORDER BY o.name, o.id
        """;

    public static NpgsqlBatchCommand Statement(BreakDownTotal.Input input, ReportingPeriod period) => FactCommands.Statement(
        Sql, input.Organisation.Value, input.Line, period.To, period.Id.Value, RowOf(input.Indicator), input.Level?.ToString() ?? "",
        SearchPattern.Words(input.Search).ToArray());

    public static async Task<List<OpenedUnit>> ReadAsync(NpgsqlDataReader reader, Indicator indicator, CancellationToken cancellationToken)
    {
        var units = new List<OpenedUnit>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (Read(reader, indicator) is { } unit)
            {
                units.Add(unit);
            }
        }

        return units;
    }

    private static OpenedUnit? Read(NpgsqlDataReader row, Indicator indicator)
    {
        var said = row.IsDBNull(4) ? null : new SheetReader(row.GetFieldValue<byte[]>(4)).Find(indicator.Slot);
        ReportState? state = row.IsDBNull(6) ? null : Enum.Parse<ReportState>(row.GetString(6));
        if (said is null && state is null)
        {
            // Accepted, but nobody asked this of it.
            return null;
        }

        ReportId? report = said is not null ? new(row.GetGuid(3)) : state is ReportState.Sent or ReportState.Accepted ? new(row.GetGuid(5)) : null;
        var figure = said is { } given ? PackedFacts.FigureOf(given, indicator) : null;
        return new(new(row.GetGuid(0)), row.GetString(1), Enum.Parse<Level>(row.GetString(2)), AnswerOf(figure), figure, null, 0, report, state);
    }

    private static UnitAnswer AnswerOf(Figure? figure) => figure switch
    {
        null => UnitAnswer.NotReported,
        { State: FigureState.NotArisen } => UnitAnswer.NotArisen,
        { State: FigureState.NotAvailable } => UnitAnswer.NotAvailable,
        { Value: 0 } => UnitAnswer.Zero,
        _ => UnitAnswer.Value,
    };

    // Part of a form's groups as jsonb: a row of the unit itself with this indicator.
    private static string RowOf(string indicator) => System.Text.Json.JsonSerializer.Serialize(
        new[] { new { Rows = new[] { new { Indicator = indicator, Scope = new { Kind = nameof(ScopeKind.Own) } } } } });
}
