using Danchu.Core.Uploads;

namespace Danchu.Tests.Uploads;

/// <summary>Heavy work takes turns: a few at once, never two of one person, and nobody waits for ever.</summary>
public sealed class WorkLineTests
{
    private readonly HandClock clock = new();
    private readonly WorkLine line;

    public WorkLineTests() => line = new WorkLine(new WorkLineOptions { AtOnce = 2, PersonWaiting = 3, Waiting = 8 }, clock);

    [Fact]
    public async Task Enter_TwentyOfOnePerson_OneRunsThreeWaitTheRestAreRefused()
    {
        var person = Guid.NewGuid();
        var turns = Enumerable.Range(0, 20).Select(_ => line.EnterAsync(person, Cancel)).ToList();

        line.Now.ShouldBe((1, 3));
        var refused = turns.Where(t => t.IsCompleted).Select(t => t.Result.Answer).ToList();
        refused.ShouldBe([TurnAnswer.Begins, .. Enumerable.Repeat(TurnAnswer.PersonHasEnough, 16)]);
        foreach (var turn in turns.Where(t => !t.IsCompleted || t.Result.Answer == TurnAnswer.Begins))
        {
            (await turn).Answer.ShouldBe(TurnAnswer.Begins);
            line.Now.Running.ShouldBe(1);
            (await turn).Dispose();
        }

        line.Now.ShouldBe((0, 0));
    }

    [Fact]
    public async Task Enter_TwentyOfTenPeople_NeverMoreThanTwoRun()
    {
        var people = Enumerable.Range(0, 10).Select(_ => Guid.NewGuid()).ToList();
        var wide = new WorkLine(new WorkLineOptions(), clock);
        var (most, running) = (0, 0);

        await Task.WhenAll(people.Concat(people).Select(async person =>
        {
            using var turn = await wide.EnterAsync(person, Cancel);
            turn.Answer.ShouldBe(TurnAnswer.Begins);
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
        }));

        most.ShouldBeLessThanOrEqualTo(2);
        wide.Now.ShouldBe((0, 0));
    }

    [Fact]
    public async Task Enter_WhileOneHoldsManyPlaces_OthersComeInBetween()
    {
        var (greedy, other, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var first = await line.EnterAsync(greedy, Cancel);
        var more = Enumerable.Range(0, 3).Select(_ => line.EnterAsync(greedy, Cancel)).ToList();
        using var others = await line.EnterAsync(other, Cancel);
        var waits = line.EnterAsync(third, Cancel);

        others.Answer.ShouldBe(TurnAnswer.Begins);
        first.Dispose();
        (await more[0]).Answer.ShouldBe(TurnAnswer.Begins);
        others.Dispose();
        (await waits).Answer.ShouldBe(TurnAnswer.Begins);
        line.Now.ShouldBe((2, 2));
    }

    [Fact]
    public async Task Enter_WhenTooManyWait_IsRefused()
    {
        var turns = Enumerable.Range(0, 10).Select(_ => line.EnterAsync(Guid.NewGuid(), Cancel)).ToList();

        line.Now.ShouldBe((2, 8));
        (await line.EnterAsync(Guid.NewGuid(), Cancel)).Answer.ShouldBe(TurnAnswer.LineIsFull);
        turns.Count(t => t.IsCompleted).ShouldBe(2);
    }

    [Fact]
    public async Task Enter_WithoutATurnInTime_IsToldSo()
    {
        var running = new[] { await line.EnterAsync(Guid.NewGuid(), Cancel), await line.EnterAsync(Guid.NewGuid(), Cancel) };
        var late = line.EnterAsync(Guid.NewGuid(), Cancel);

        clock.RunTimers();

        (await late).Answer.ShouldBe(TurnAnswer.WaitedTooLong);
        running.ShouldAllBe(turn => turn.Answer == TurnAnswer.Begins);
        line.Now.ShouldBe((2, 0));
    }

    [Fact]
    public async Task Enter_AndGoneAway_LeavesItsPlace()
    {
        using var gone = new CancellationTokenSource();
        var person = Guid.NewGuid();
        using var running = await line.EnterAsync(person, Cancel);
        var waiting = line.EnterAsync(person, gone.Token);

        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        line.Now.ShouldBe((1, 0));
    }

    [Fact]
    public async Task Turn_EndedTwice_FreesOnePlace()
    {
        var (first, second) = (await line.EnterAsync(Guid.NewGuid(), Cancel), await line.EnterAsync(Guid.NewGuid(), Cancel));

        first.Dispose();
        first.Dispose();

        line.Now.ShouldBe((1, 0));
        second.Dispose();
        line.Now.ShouldBe((0, 0));
    }

    [Fact]
    public async Task Memory_IsReturnedOnceTheLineIsEmptyAndStaysSo()
    {
        using var memory = new ReturnMemory(line, clock);
        var turn = await line.EnterAsync(Guid.NewGuid(), Cancel);
        clock.RunTimers();
        memory.Times.ShouldBe(0);

        turn.Dispose();
        var next = await line.EnterAsync(Guid.NewGuid(), Cancel);
        clock.RunTimers();
        memory.Times.ShouldBe(0);

        next.Dispose();
        clock.RunTimers();
        memory.Times.ShouldBe(1);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

/// <summary>A clock whose timers go off when they are told to.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<HandTimer> timers = [];

    public void RunTimers()
    {
        foreach (var timer in timers.ToList())
        {
            timer.Run();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(() => callback(state)) { Due = dueTime != Timeout.InfiniteTimeSpan };
        timers.Add(timer);
        return timer;
    }

    private sealed class HandTimer(Action callback) : ITimer
    {
        public bool Due { get; set; }

        public void Run()
        {
            if (Due)
            {
                Due = false;
                callback();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime != Timeout.InfiniteTimeSpan;
            return true;
        }

        public void Dispose() => Due = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
