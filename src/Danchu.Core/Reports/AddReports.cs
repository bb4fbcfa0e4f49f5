using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>Gives each assignment the first edition of its report, empty: one command whatever the number of units.</summary>
internal static class AddReports
{
    public static Task AddReportsAsync(this DanchuDatabase database, Guid[] assignments, CancellationToken cancellationToken)
    {
        var reports = assignments.Select(_ => ReportId.New().Value).ToArray();
        var state = nameof(ReportState.Drafting);
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO reports
                (id, assignment_id, current, edition, state, symbol, signer_name, signature_lines, recipients,
                inside_return_reason, document_hash, frozen_figures)
            SELECT r.id, r.assignment_id, true, 1, {state}, '', '', ARRAY[]::text[], ARRAY[]::text[], '', '', '[]'
            FROM unnest({reports}, {assignments}) AS r (id, assignment_id)
            """,
            cancellationToken);
    }
}
