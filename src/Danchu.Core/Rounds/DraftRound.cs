using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rounds;

/// <summary>A secretariat opens a round as a draft; no unit knows of it until it is issued.</summary>
[Named("Soạn đợt báo cáo", Formerly = ["OpenRound"])]
public sealed class DraftRound(DanchuDatabase database, PrepareRound prepare, MakeChange makeChange, TimeProvider clock)
{
    public sealed record Input(OrganisationId IssuerId, ReportingLine Line, RoundContent Content)
    {
        /// <summary>Set by <see cref="PassRoundDown"/>, which has checked that the assignment is the issuer's.</summary>
        internal AssignmentId? PassedOnFrom { get; init; }
    }

    public async Task<Outcome<RoundId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!actor.IsSystem && !actor.On(input.Line).Has(Role.Secretariat, input.IssuerId))
        {
            return actor.Organisations.Contains(input.IssuerId) ? Denial.Forbidden : Denial.Absent;
        }

        if (!Enum.IsDefined(input.Line))
        {
            return new Refusal("Chọn khối báo cáo.", nameof(input.Line));
        }

        return await makeChange.ExecuteAsync(this, actor, change => DraftAsync(change, actor, input, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<RoundId>> DraftAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        var prepared = await prepare.ExecuteAsync(new RoundPlace(input.IssuerId, input.Line, input.PassedOnFrom), input.Content, cancellationToken);
        if (prepared is not Outcome<PreparedRound>.Done(var content))
        {
            return prepared.NotDoneAs<RoundId>();
        }

        var round = Draft(actor, input, content);
        round.TakeOver(content);
        database.Rounds.Add(round);
        database.AddAsks(round, content);
        change.Record(round.IssuerId, ("round", round.Id.Value), null, RoundSummary.Of(round, content));
        return round.Id;
    }

    private ReportingRound Draft(Actor actor, Input input, PreparedRound content) => new()
    {
        Line = input.Line,
        IssuerId = input.IssuerId,
        PeriodId = content.Period.Id,
        DueOn = content.DueOn,
        Subject = content.Subject,
        PassedOnFrom = input.PassedOnFrom,
        CreatedBy = actor.PersonId,
        CreatedAt = clock.GetUtcNow(),
    };
}
