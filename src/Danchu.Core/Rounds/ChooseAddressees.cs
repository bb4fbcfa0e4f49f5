using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// Chooses whom a draft asks: all units that match a filter, or named ones. Only units below the issuer on the round's line on the last
/// day of its period are taken; a unit chosen twice stays once.
/// </summary>
[Named("Chọn đơn vị nhận yêu cầu")]
public sealed class ChooseAddressees(DanchuDatabase database, FindRound findRound, MakeChange makeChange)
{
    /// <param name="Matching">Adds all that match.</param>
    /// <param name="Add">Adds these, one by one.</param>
    /// <param name="Remove">Takes these out.</param>
    /// <param name="RemoveAll">Takes all out before anything is added.</param>
    public sealed record Input(
        RoundId RoundId,
        AddresseeFilter? Matching = null,
        IReadOnlyList<OrganisationId>? Add = null,
        IReadOnlyList<OrganisationId>? Remove = null,
        bool RemoveAll = false);

    /// <summary>How many units were added and removed, and how many are addressed now.</summary>
    public sealed record Chosen(int Added, int Removed, int Total);

    public Task<Outcome<Chosen>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => ChooseAsync(change, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Chosen>> ChooseAsync(Change change, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        if (round.Refuse(RoundDeed.ChooseAddressees) is { } refusal)
        {
            return refusal;
        }

        var removed = await RemoveAsync(input, cancellationToken);
        var added = await AddAsync(round, input, cancellationToken);
        var total = await database.RoundAddressees.CountAsync(a => a.RoundId == round.Id, cancellationToken);
        var chosen = new Chosen(added, removed, total);
        if (added + removed > 0)
        {
            change.Record(round.IssuerId, ("round", round.Id.Value), null, chosen);
        }

        return chosen;
    }

    private Task<int> RemoveAsync(Input input, CancellationToken cancellationToken)
    {
        var remove = input.Remove ?? [];
        return input.RemoveAll || remove.Count > 0
            ? database.RoundAddressees
                .Where(a => a.RoundId == input.RoundId && (input.RemoveAll || remove.Contains(a.OrganisationId)))
                .ExecuteDeleteAsync(cancellationToken)
            : Task.FromResult(0);
    }

    private async Task<int> AddAsync(ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        var units = await database.EligibleAsync(round, input.Matching, input.Add, cancellationToken);
        var ids = units.Select(u => u.Value).ToArray();
        return ids.Length == 0 ? 0 : await database.Database.ExecuteSqlAsync(
            $"INSERT INTO round_addressees (round_id, organisation_id) SELECT {round.Id.Value}, unnest({ids}) ON CONFLICT DO NOTHING", cancellationToken);
    }
}
