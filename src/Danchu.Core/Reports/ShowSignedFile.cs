using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>One attached signed copy of a unit's report, for those of the unit, and whether it may still be replaced or withdrawn.</summary>
public sealed class ShowSignedFile(DanchuDatabase database, LoadReport loadReport)
{
    /// <param name="Stays">Why it can be neither replaced nor withdrawn; null when it can.</param>
    public sealed record View(OpenedReport File, Guid Id, string FileName, int Size, DateTimeOffset AttachedAt, string AttachedBy, Refusal? Stays)
    {
        public bool Changes => Stays is null && File.Rights.Allow(ReportDeed.WithdrawSignedFile);
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId assignment, Guid id, CancellationToken cancellationToken = default)
    {
        if (await loadReport.ReadAsync(actor, assignment, cancellationToken) is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        var found = await database.SignedFiles.Where(f => f.Id == id && f.ReportId == file.Report.Id)
            .Select(f => new
            {
                f.FileName,
                f.Content.Length,
                f.AttachedAt,
                f.WithdrawnAt,
                By = database.Users.Where(p => p.Id == f.AttachedBy).Select(p => p.FullName).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? Denial.Absent
            : new View(
                file, id, found.FileName, found.Length, found.AttachedAt, found.By ?? "",
                file.Refuse(ReportDeed.WithdrawSignedFile) ?? LockSignedFile.Stays(file.Report, found.AttachedAt, found.WithdrawnAt));
    }
}
