using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Proposals;
using Danchu.Tests.Catalogue.Reading;
using Danchu.Tests.Reports;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Proposals;

/// <summary>The province of <see cref="ReportWorld"/> with the catalogue's books of proposals and dialogues. Each test has communes of its own.</summary>
public sealed class ProposalWorld : IAsyncLifetime
{
    internal ReportWorld Reports { get; } = new();

    internal RoundSeed Seed => Reports.Seed;

    internal TestClock Clock => Reports.Rounds.Clock;

    public async ValueTask InitializeAsync()
    {
        await Reports.InitializeAsync();
        var books = Danchu.Core.Catalogue.Reading.ParseCatalogue.From(RepositoryFolder.Catalogue).Value!.Registers.Select(file => file.Value)
            .Where(r => r.Key is "kien-nghi" or "doi-thoai");
        await DoAsync((DanchuDatabase d) =>
        {
            d.Registers.AddRange(books);
            return d.SaveChangesAsync(Cancel);
        });
    }

    public ValueTask DisposeAsync() => Reports.DisposeAsync();

    internal Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => Reports.DoAsync(work);

    internal Task<OrganisationId> CommuneAsync(string name, OrganisationId? of = null) => DoAsync(async (DanchuDatabase d) =>
    {
        var commune = RoundSeed.Add(d, name, OrganisationKind.Commune, Level.Commune, of ?? Seed.District);
        await d.SaveChangesAsync(Cancel);
        return commune;
    });

    internal Task<Outcome<ProposalId>> TrySendAsync(
        Actor actor, OrganisationId unit, string? text, OrganisationId? to = null, EntryId? entry = null, EntryId? origin = null, string reason = "") =>
        DoAsync((SendProposal s) => s.ExecuteAsync(
            actor, new(unit, to ?? Seed.District, entry, text, reason, ProposalSource.Voters, origin), Cancel));

    internal async Task<ProposalId> SendAsync(OrganisationId unit, string text, OrganisationId? to = null) =>
        Value(await TrySendAsync(ReportWorld.Clerk(unit), unit, text, to));

    internal async Task<EntryId> WriteAsync(OrganisationId unit, string text, string day = "01/03/2023") => Value(await DoAsync((WriteEntry w) =>
        w.ExecuteAsync(
            ReportWorld.Clerk(unit),
            new(unit, Proposal.Register, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ngay"] = day, ["noi-dung"] = text, ["gui-ai"] = "Ủy ban nhân dân huyện", ["tinh-trang"] = "cho", ["ly-do"] = "Nhân dân đề nghị",
            }),
            Cancel)));

    internal Task<Proposal> ProposalAsync(ProposalId id) => DoAsync((DanchuDatabase d) =>
        d.Proposals.AsNoTracking().Include(p => p.Group).SingleAsync(p => p.Id == id, Cancel));

    internal async Task<Entry> LineAsync(ProposalId id)
    {
        var entry = (await ProposalAsync(id)).EntryId;
        return await DoAsync((DanchuDatabase d) => d.Entries.AsNoTracking().SingleAsync(e => e.Id == entry, Cancel));
    }

    internal async Task<ProposalGroup> GroupAsync(ProposalId id) => (await ProposalAsync(id)).Group!;

    internal Task<Outcome<ShowProposal.View>> ShowAsync(Actor actor, ProposalId id) => DoAsync((ShowProposal s) => s.ReadAsync(actor, id, Cancel));

    internal Task<Outcome<ShowProposalGroup.View>> OpenAsync(Actor actor, ProposalGroupId id) =>
        DoAsync((ShowProposalGroup s) => s.ReadAsync(actor, id, Cancel));

    internal async Task<Outcome<int>> AnswerAsync(Actor actor, ProposalId of, string text, bool accepted = true, int? revision = null)
    {
        var group = await GroupAsync(of);
        return await DoAsync((AnswerProposals a) => a.ExecuteAsync(
            actor, new(group.Id, revision ?? group.Revision, accepted, text, "12/UBND-NV", new DateOnly(2023, 10, 19)), Cancel));
    }

    internal Task<List<Notice>> NoticesAsync(OrganisationId unit) => DoAsync((DanchuDatabase d) =>
        d.Notices.AsNoTracking().Where(n => n.OrganisationId == unit).OrderBy(n => n.At).ToListAsync(Cancel));

    internal static Actor Secretary(OrganisationId body) => As(body, Role.Secretariat);
}
