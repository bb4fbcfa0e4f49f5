namespace Danchu.Tests.Support;

/// <summary>A clock whose timers fire only when it is moved on, so that what waits for a minute is tested without waiting.</summary>
public sealed class StepClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> waiting = [];
    private DateTimeOffset now = new(2024, 1, 11, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends when exactly so many timers are set: then everything that runs on this clock waits for it.</summary>
    public Task TimersAsync(int count, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((count, reached));
            Release();
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Moves on and fires what is due meanwhile, each once.</summary>
    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (gate)
        {
            now += by;
            due = timers.FindAll(timer => timer.At <= now);
            due.ForEach(timer => timer.Passed());
        }

        due.ForEach(timer => timer.Fire());
    }

    private void Set(Timer timer, bool on)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (on)
            {
                timers.Add(timer);
            }

            Release();
        }
    }

    private void Release()
    {
        foreach (var (_, reached) in waiting.FindAll(each => each.Count == timers.Count))
        {
            reached.TrySetResult();
        }

        waiting.RemoveAll(each => each.Reached.Task.IsCompleted);
    }

    private sealed class Timer(StepClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan every;

        public DateTimeOffset At { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            every = period;
            At = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.now + dueTime;
            clock.Set(this, dueTime != Timeout.InfiniteTimeSpan);
            return true;
        }

        public void Passed()
        {
            if (every > TimeSpan.Zero)
            {
                At = clock.now + every;
            }
            else
            {
                clock.Set(this, on: false);
            }
        }

        public void Fire() => callback(state);

        public void Dispose() => clock.Set(this, on: false);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
