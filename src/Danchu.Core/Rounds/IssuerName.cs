using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>Query for the name that an organisation uses in its documents.</summary>
internal static class IssuerName
{
    /// <summary>What an organisation calls itself in the documents of a line ("Ban Chỉ đạo QCDC huyện"); its own name where it has not said.</summary>
    public static async Task<string> IssuerNameAsync(
        this DanchuDatabase database, OrganisationId organisation, ReportingLine line, CancellationToken cancellationToken)
    {
        var inText = await database.Letterheads.Where(i => i.OrganisationId == organisation && i.Line == line)
            .Select(i => i.NameInText).FirstOrDefaultAsync(cancellationToken);
        return !string.IsNullOrEmpty(inText)
            ? inText
            : await database.Organisations.Where(o => o.Id == organisation).Select(o => o.Name).FirstAsync(cancellationToken);
    }

    /// <summary>The standing office that drafts and receives for an organisation on a line that day; null when it has none.</summary>
    public static Task<string?> StandingOfficeNameAsync(
        this DanchuDatabase database, OrganisationId body, ReportingLine line, DateOnly day, CancellationToken cancellationToken) => (
        from standing in database.StandingOffices
        join office in database.Organisations on standing.OfficeId equals office.Id
        where standing.BodyId == body && standing.Line == line && standing.From <= day && (standing.To == null || standing.To >= day)
        select office.Name).FirstOrDefaultAsync(cancellationToken);
}
