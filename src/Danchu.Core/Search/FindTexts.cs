using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Reports;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Search;

/// <summary>
/// Words inside the sections of reports, by the rule of a report's page (<see cref="LoadReport"/>). What was typed is looked for as it stands, and word by
/// word when it stands nowhere.
/// </summary>
internal static class FindTexts
{
    public static async Task<List<FoundRow>> TextsFoundAsync(this DanchuDatabase database, SearchRequest request, CancellationToken cancellationToken)
    {
        var found = await database.SectionsAsync(isPhrase: true, request, cancellationToken);
        if (found.Count == 0)
        {
            found = await database.SectionsAsync(isPhrase: false, request, cancellationToken);
        }

        return found.ConvertAll(s => new FoundRow(
            $"{s.Unit}, {s.Period}",
            s.Subject,
            s.IsOwn ? Address.Assignments.Section(new AssignmentId(s.Assignment), s.Key) : Address.Reports.Overview(new ReportId(s.Report)),
            new(new ReportId(s.Report), new OutlineId(s.Outline), s.Key)));
    }

    public static async Task<Found> WithExcerptAsync(
        this DanchuDatabase database, FoundRow row, FoundSection section, SearchRequest request, CancellationToken cancellationToken)
    {
        var text = await database.ReportSections.Where(s => s.ReportId == section.Report && s.Key == section.Key).Select(s => s.Text)
            .FirstAsync(cancellationToken);
        var outline = await database.Outlines.FindAsync([section.Outline], cancellationToken);
        var heading = outline?.Find(section.Key) is { } of ? $"{of.Number}. {of.Heading} · " : "";

        // A figure stands in the text as a token: its value is that of the report, not of the search.
        var words = SpellOut.Words(SpellOut.Replace(text, _ => "…"));
        return new(row.Title, heading + row.Detail, row.Href, MakeExcerpt.Of(words, request.Folded));
    }

    private sealed record Row(Guid Report, string Key, Guid Assignment, Guid Outline, bool IsOwn, string Unit, string Subject, string Period);

    private static Task<List<Row>> SectionsAsync(
        this DanchuDatabase database, bool isPhrase, SearchRequest request, CancellationToken cancellationToken) => database.Database.SqlQuery<Row>(
            $"""
            SELECT s.report_id AS "Report", s.key AS "Key", s.assignment_id AS "Assignment", s.outline_id AS "Outline", s.own AS "IsOwn", s.unit AS "Unit",
                s.subject AS "Subject", s.period AS "Period"
            FROM (
                SELECT s.report_id, s.key, r.assignment_id, k.outline_id, a.organisation_id, x.line, a.subject, o.name AS unit, p.name AS period,
                    p."to" AS on_day, a.organisation_id || x.line = ANY ({request.Held}) AS own
                FROM report_sections s JOIN reports r ON r.id = s.report_id JOIN assignments a ON a.id = r.assignment_id
                    JOIN organisations o ON o.id = a.organisation_id JOIN rounds x ON x.id = a.round_id
                    JOIN asks k ON k.id = a.ask_id JOIN periods p ON p.id = x.period_id
                WHERE to_tsvector('simple', search_text(s.text)) @@ CASE
                        WHEN {isPhrase} THEN phraseto_tsquery('simple', {request.Folded}) ELSE plainto_tsquery('simple', {request.Folded}) END
                    AND r.current AND a.organisation_id = ANY ({request.Reach})
                    AND (r.state NOT IN ('Drafting', 'HandedOver') OR a.organisation_id || x.line = ANY ({request.Held}))
                ORDER BY own DESC, on_day DESC, unit, s.report_id, s.key LIMIT {SearchEverything.Most}) s
            WHERE s.own
                OR EXISTS (SELECT FROM superiors(s.organisation_id, s.line, s.on_day) AS node WHERE node.organisation_id || s.line = ANY ({request.Held}))
            ORDER BY s.own DESC, s.on_day DESC, s.unit, s.report_id, s.key
            """).ToListAsync(cancellationToken);
}
