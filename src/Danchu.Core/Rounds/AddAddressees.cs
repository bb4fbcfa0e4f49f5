using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>Asks more units in a round that is already issued; the letter stays as it was sent.</summary>
[Named("Thêm đơn vị nhận yêu cầu")]
public sealed class AddAddressees(DanchuDatabase database, FindRound findRound, AssignUnits assign, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(RoundId RoundId, IReadOnlyList<OrganisationId>? Units = null, AddresseeFilter? Matching = null);

    public sealed record Added(int Units);

    public Task<Outcome<Added>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => AddAsync(change, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Added>> AddAsync(Change change, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        if (Against(round) is { } refusal)
        {
            return refusal;
        }

        var eligible = await database.EligibleAsync(round, input.Matching, input.Units, cancellationToken);
        var already = await database.Assignments.Where(a => a.RoundId == round.Id).Select(a => a.OrganisationId).ToListAsync(cancellationToken);
        var units = eligible.Except(already).ToList();
        if (units.Count == 0)
        {
            return new Refusal("Chưa chọn đơn vị nào chưa có trong đợt báo cáo.", nameof(Input.Units));
        }

        if (await UnaskedAsync(round, units, cancellationToken) is { } unasked)
        {
            return unasked;
        }

        var issuerName = await database.IssuerNameAsync(round.IssuerId, round.Line, cancellationToken);
        var names = await database.Organisations.Where(o => units.Contains(o.Id)).OrderBy(o => o.Name).Select(o => o.Name).ToListAsync(cancellationToken);
        await assign.ExecuteAsync(round, issuerName, units, cancellationToken);
        change.Record(round.IssuerId, ("round", round.Id.Value), null, new { Units = names });
        return new Added(units.Count);
    }

    // What is asked of whom stands in the letter: a kind of unit that it asks nothing of cannot be added.
    private async Task<Refusal?> UnaskedAsync(ReportingRound round, List<OrganisationId> units, CancellationToken cancellationToken)
    {
        var asks = await database.Asks.AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync(cancellationToken);
        var kinds = OrganisationKinds.Reporting.Where(kind => !asks.Exists(ask => ask.IsOf(kind))).ToList();
        var names = await database.Organisations.Where(o => units.Contains(o.Id) && kinds.Contains(o.Kind)).OrderBy(o => o.Name).Select(o => o.Name)
            .ToListAsync(cancellationToken);
        return names.Count == 0
            ? null
            : new Refusal($"Công văn không yêu cầu báo cáo nào của {CheckBeforeIssuing.Names(names)}.", nameof(Input.Units));
    }

    private Refusal? Against(ReportingRound round) => round.Refuse(RoundDeed.AddAddressees)
        ?? (new DueState(round.DueOn, clock.Today()).IsLate
            ? new Refusal($"Hạn gửi {round.DueOn.Short()} đã qua; hãy gia hạn cả đợt trước khi thêm nơi nhận.")
            : null);
}
