using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.FollowUp.Rounds;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Rounds.Corrections;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Rounds;

/// <summary>Every deed in every state: the operation refuses exactly what the lifecycle refuses, in its words, and leads where the lifecycle says.</summary>
public sealed class RoundLifecycleTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    private Actor Leader => As(world.Seed.Province, Role.Signer);

    private Actor Province => As(world.Seed.Province, Role.Secretariat);

    [Theory]
    [InlineData(RoundState.Draft)]
    [InlineData(RoundState.Submitted)]
    [InlineData(RoundState.Issued)]
    [InlineData(RoundState.Closed)]
    [InlineData(RoundState.Withdrawn)]
    public async Task Deed_InEachState_IsAnsweredByTheOperationAsByTheLifecycle(RoundState state)
    {
        var untouched = await ReachAsync(state);
        foreach (var deed in Enum.GetValues<RoundDeed>().Where(deed => IsRun(deed, state)))
        {
            var letter = await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == untouched).Select(r => r.LetterSymbol).SingleAsync(Cancel));
            if (RoundLifecycle.Of(state, deed, letter).Refusal is { } refusal)
            {
                (await RefusalsAsync(deed, untouched)).ShouldBe([refusal.Message], $"{deed} in {state}");
                (await StateAsync(untouched)).ShouldBe(state);
                continue;
            }

            var round = await ReachAsync(state);
            string[] missing = deed == RoundDeed.ComposeReminder ? [ShowReminder.NobodyLate] : [];
            (await RefusalsAsync(deed, round)).ShouldBe(missing, $"{deed} in {state}");
            (await StateAsync(round)).ShouldBe((RoundLifecycle.Of(state, deed) as Transition<RoundState>.LeadsTo)?.State, $"{deed} in {state}");
        }
    }

    // A draft has asked nobody yet; what a closed round does with a report to be signed is held by ReportLifecycleTests and SendReportTests.
    private static bool IsRun(RoundDeed deed, RoundState state) =>
        deed != RoundDeed.ReceiveReport
        && (deed, state) is not (RoundDeed.PassRoundDown, RoundState.Draft or RoundState.Submitted or RoundState.Withdrawn);

    private async Task<RoundId> ReachAsync(RoundState state)
    {
        var draft = new DraftRound.Input(world.Seed.Province, ReportingLine.State, world.Content());
        var round = Value(await world.DoAsync((DraftRound d) => d.ExecuteAsync(Province, draft, Cancel)));
        Value(await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(Province, new(round, Add: [world.Seed.District]), Cancel)));
        if (state is not RoundState.Draft)
        {
            Value(await world.DoAsync((SubmitLetter s) => s.ExecuteAsync(Province, new(round, WarningsSeen: true), Cancel)));
        }

        if (state is RoundState.Issued or RoundState.Closed or RoundState.Withdrawn)
        {
            Value(await world.DoAsync((IssueRound i) => i.ExecuteAsync(Leader, new(round), Cancel)));
        }

        if (state is RoundState.Withdrawn)
        {
            Value(await world.DoAsync((WithdrawRound w) => w.ExecuteAsync(Province, new(round, "Gửi nhầm."), Cancel)));
        }

        if (state is RoundState.Closed)
        {
            Value(await world.DoAsync((CloseRound c) => c.ExecuteAsync(Province, new(round), Cancel)));
        }

        return round;
    }

    private Task<RoundState?> StateAsync(RoundId round) =>
        world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => (RoundState?)r.State).SingleOrDefaultAsync(Cancel));

    private async Task<IReadOnlyList<string>> RefusalsAsync(RoundDeed deed, RoundId round) => deed switch
    {
        RoundDeed.EditRound => (await EditAsync(round)).RefusalMessages(),
        RoundDeed.ChooseAddressees =>
            (await world.DoAsync((ChooseAddressees c) => c.ExecuteAsync(Province, new(round, Add: [world.Seed.OtherDistrict]), Cancel))).RefusalMessages(),
        RoundDeed.CancelDraft => (await world.DoAsync((CancelDraft c) => c.ExecuteAsync(Province, new(round), Cancel))).RefusalMessages(),
        RoundDeed.SubmitLetter => (await world.DoAsync((SubmitLetter s) => s.ExecuteAsync(Province, new(round, WarningsSeen: true), Cancel))).RefusalMessages(),
        RoundDeed.DeclineLetter => (await world.DoAsync((DeclineLetter d) => d.ExecuteAsync(Leader, new(round, "Sửa hạn gửi."), Cancel))).RefusalMessages(),
        RoundDeed.IssueRound => (await world.DoAsync((IssueRound i) => i.ExecuteAsync(Leader, new(round), Cancel))).RefusalMessages(),
        RoundDeed.WithdrawRound => (await world.DoAsync((WithdrawRound w) => w.ExecuteAsync(Province, new(round, "Gửi nhầm."), Cancel))).RefusalMessages(),
        RoundDeed.CorrectLetter =>
            (await world.DoAsync((SubmitCorrection s) => s.ExecuteAsync(Province, new(round, "Nay đính chính."), Cancel))).RefusalMessages(),
        RoundDeed.AddAddressees =>
            (await world.DoAsync((AddAddressees a) => a.ExecuteAsync(Province, new(round, [world.Seed.OtherDistrict]), Cancel))).RefusalMessages(),
        RoundDeed.ExtendDueDate =>
            (await world.DoAsync((ExtendDueDate e) => e.ExecuteAsync(Province, new(round, null, new(2023, 11, 20), "Bão lũ"), Cancel))).RefusalMessages(),
        RoundDeed.RemindLate => (await world.DoAsync((RemindLate r) => r.ExecuteAsync(Province, new(round, OnlyLate: false), Cancel))).RefusalMessages(),
        RoundDeed.ComposeReminder => (await world.DoAsync((ShowReminder r) => r.ReadFileAsync(Province, round, Cancel))).RefusalMessages(),
        RoundDeed.CloseRound => (await world.DoAsync((CloseRound c) => c.ExecuteAsync(Province, new(round), Cancel))).RefusalMessages(),
        RoundDeed.ReopenRound => (await world.DoAsync((ReopenRound r) => r.ExecuteAsync(Province, new(round), Cancel))).RefusalMessages(),
        RoundDeed.RepeatRound => (await world.DoAsync((RepeatRound r) => r.ExecuteAsync(Province, new(round), Cancel))).RefusalMessages(),
        RoundDeed.PassRoundDown => (await PassDownAsync(round)).RefusalMessages(),
        RoundDeed.ReceiveReport => throw new ArgumentOutOfRangeException(nameof(deed)),
    };

    private async Task<Outcome<EditRound.Edited>> EditAsync(RoundId round)
    {
        var version = await world.DoAsync((DanchuDatabase d) => d.Rounds.Where(r => r.Id == round).Select(r => r.Version).SingleAsync(Cancel));
        return await world.DoAsync((EditRound e) => e.ExecuteAsync(Province, new(round, version, world.Content()), Cancel));
    }

    private async Task<Outcome<PassRoundDown.Passed>> PassDownAsync(RoundId round)
    {
        var assignment = await world.DoAsync((DanchuDatabase d) => d.Assignments.Where(a => a.RoundId == round).Select(a => a.Id).FirstAsync(Cancel));
        return await world.DoAsync((PassRoundDown p) => p.ExecuteAsync(world.Secretary, new(assignment), Cancel));
    }
}
