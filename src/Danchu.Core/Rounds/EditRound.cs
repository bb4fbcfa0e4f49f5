using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>Changes a draft. An issued round is changed only by extending its due date or adding addressees.</summary>
[Named("Sửa đợt báo cáo")]
public sealed class EditRound(DanchuDatabase database, FindRound findRound, PrepareRound prepare, MakeChange makeChange)
{
    /// <param name="Version">The row version the form was made from: a stale form does not overwrite.</param>
    public sealed record Input(RoundId RoundId, uint Version, RoundContent Content);

    /// <param name="DroppedAddressees">Units chosen before that are not below the issuer in the new period.</param>
    public sealed record Edited(int DroppedAddressees);

    public Task<Outcome<Edited>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => findRound.ToChangeAsync(actor, input.RoundId, cancellationToken).ThenAsync(round => EditAsync(change, round, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Edited>> EditAsync(Change change, ReportingRound round, Input input, CancellationToken cancellationToken)
    {
        if (round.Refuse(RoundDeed.EditRound) is { } refusal)
        {
            return refusal;
        }

        if (round.Version != input.Version)
        {
            return new Refusal("Người khác vừa sửa đợt báo cáo này. Nội dung bạn nhập vẫn ở đây; hãy mở lại trang ở cửa sổ khác để đối chiếu rồi lưu.");
        }

        var prepared = await prepare.ExecuteAsync(new RoundPlace(round.IssuerId, round.Line, round.PassedOnFrom), input.Content, cancellationToken);
        if (prepared is not Outcome<PreparedRound>.Done(var content))
        {
            return prepared.NotDoneAs<Edited>();
        }

        var before = new { round.Subject, Period = round.Period!.Name, round.DueOn, round.Letter };
        round.TakeOver(content);
        await ChangeAsksAsync(round, content, cancellationToken);
        change.Record(round.IssuerId, ("round", round.Id.Value), before, RoundSummary.Of(round, content));
        var dropped = await DropForeignAsync(round, content.Period.To, cancellationToken);
        return new Edited(dropped);
    }

    private async Task ChangeAsksAsync(ReportingRound round, PreparedRound content, CancellationToken cancellationToken)
    {
        await database.Asks.Where(a => a.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        database.AddAsks(round, content);

        // A change of these alone also makes forms opened before it stale.
        database.Entry(round).Property(r => r.Subject).IsModified = true;
    }

    private Task<int> DropForeignAsync(ReportingRound round, DateOnly on, CancellationToken cancellationToken)
    {
        var eligible = database.EligibleUnits(new RoundPlace(round.IssuerId, round.Line, round.PassedOnFrom), on);
        return database.RoundAddressees
            .Where(a => a.RoundId == round.Id && !eligible.Any(o => o.Id == a.OrganisationId))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
