using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Documents.Head;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>How a unit stands at the head of its printed books: by the line whose book it is, else by the one it belongs to.</summary>
internal static class BookHead
{
    public static Task<DocumentHead> BookHeadAsync(
        this DanchuDatabase database, OrganisationId unit, Register register, CancellationToken cancellationToken) =>
        database.OwnHeadAsync(unit, register.ForLines, cancellationToken);

    /// <param name="forLines">None: any.</param>
    public static async Task<DocumentHead> OwnHeadAsync(
        this DanchuDatabase database, OrganisationId unit, IReadOnlyCollection<ReportingLine> forLines, CancellationToken cancellationToken)
    {
        var own = await database.Letterheads.Where(l => l.OrganisationId == unit).Select(l => l.Line).ToListAsync(cancellationToken);
        var kind = await database.Organisations.Where(o => o.Id == unit).Select(o => o.Kind).FirstAsync(cancellationToken);
        var lines = new[] { LineOf(kind), ReportingLine.State, ReportingLine.Party, ReportingLine.Front }
            .Where(line => forLines.Count == 0 || forLines.Contains(line)).ToList();
        var line = lines.Where(own.Contains).Concat(lines).First();
        return await DocumentHead.LoadAsync(database, unit, line, cancellationToken);
    }

    private static ReportingLine LineOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.PartyCommittee => ReportingLine.Party,
        OrganisationKind.Front or OrganisationKind.MassOrganisation => ReportingLine.Front,
        _ => ReportingLine.State,
    };
}
