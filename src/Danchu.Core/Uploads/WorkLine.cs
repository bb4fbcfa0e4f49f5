namespace Danchu.Core.Uploads;

/// <summary>How heavy work is shared out on a node (settings <c>WorkLine</c>).</summary>
public sealed class WorkLineOptions
{
    /// <summary>Works that run at once, each of another person. One: two of the heaviest together would take a node over 300 MB.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>Works of one person that wait while one of theirs runs.</summary>
    public int PersonWaiting { get; init; } = 3;

    /// <summary>Works that wait in all.</summary>
    public int Waiting { get; init; } = 40;

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>What somebody who wants to begin heavy work is answered.</summary>
public enum TurnAnswer
{
    Begins,

    /// <summary>One of this person's works runs and as many as may be wait.</summary>
    PersonHasEnough,

    /// <summary>Too many others wait.</summary>
    LineIsFull,

    /// <summary>No turn came in time.</summary>
    WaitedTooLong,
}

/// <summary>
/// The line in which heavy work waits on a node: reading uploaded files, checking long texts. A few run at once, never two of one person; who has waited
/// longest comes first. So what all uploads together may cost is a few times what one may cost, whoever sends how many.
/// </summary>
public sealed class WorkLine(WorkLineOptions options, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly HashSet<Guid> running = [];
    private readonly LinkedList<Waiter> waiting = [];

    /// <summary>Called each time the last work has ended and none waits.</summary>
    public event EventHandler? Emptied;

    /// <summary>Works that run and that wait at this moment.</summary>
    public (int Running, int Waiting) Now
    {
        get
        {
            lock (gate)
            {
                return (running.Count, waiting.Count);
            }
        }
    }

    /// <summary>Waits for a turn. The turn ends when it is disposed; one that did not begin needs no end.</summary>
    /// <exception cref="OperationCanceledException">Whoever asked has gone away; the place in the line is free again.</exception>
    public async Task<Turn> EnterAsync(Guid person, CancellationToken cancellationToken = default)
    {
        Waiter waiter;
        lock (gate)
        {
            if (running.Count < options.AtOnce && !running.Contains(person))
            {
                // Whoever waits now has one running already: a place that is free is free for this person.
                running.Add(person);
                return new Turn(TurnAnswer.Begins, () => Leave(person));
            }

            if (Refuse(person) is { } refusal)
            {
                return new Turn(refusal, null);
            }

            waiter = new Waiter(person);
            waiting.AddLast(waiter);
        }

        return await WaitAsync(waiter, cancellationToken);
    }

    private TurnAnswer? Refuse(Guid person) =>
        waiting.Count(w => w.Person == person) >= options.PersonWaiting ? TurnAnswer.PersonHasEnough
        : waiting.Count >= options.Waiting ? TurnAnswer.LineIsFull
        : null;

    private async Task<Turn> WaitAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        try
        {
            await waiter.Called.Task.WaitAsync(options.LongestWait, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It may have been called in the same moment; then it begins all the same.
            if (GiveUp(waiter))
            {
                return new Turn(TurnAnswer.WaitedTooLong, null);
            }
        }
        catch (OperationCanceledException)
        {
            // Called in the same moment, but nobody is there any more.
            if (!GiveUp(waiter))
            {
                Leave(waiter.Person);
            }

            throw;
        }

        return new Turn(TurnAnswer.Begins, () => Leave(waiter.Person));
    }

    private bool GiveUp(Waiter waiter)
    {
        lock (gate)
        {
            return waiting.Remove(waiter);
        }
    }

    private void Leave(Guid person)
    {
        bool empty;
        lock (gate)
        {
            running.Remove(person);
            CallNext();
            empty = running.Count == 0 && waiting.Count == 0;
        }

        if (empty)
        {
            Emptied?.Invoke(this, EventArgs.Empty);
        }
    }

    private void CallNext()
    {
        for (var next = waiting.First; next is not null && running.Count < options.AtOnce;)
        {
            var (waiter, following) = (next.Value, next.Next);
            if (running.Add(waiter.Person))
            {
                waiting.Remove(next);
                waiter.Called.SetResult();
            }

            next = following;
        }
    }

    private sealed class Waiter(Guid person)
    {
        public Guid Person { get; } = person;

        public TaskCompletionSource Called { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>A turn in the <see cref="WorkLine"/>, or why there is none.</summary>
public sealed class Turn(TurnAnswer answer, Action? leave) : IDisposable
{
    private Action? leave = leave;

    public TurnAnswer Answer { get; } = answer;

    public void Dispose() => Interlocked.Exchange(ref leave, null)?.Invoke();
}
