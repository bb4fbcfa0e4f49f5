namespace Danchu.Core.Operations;

/// <summary>
/// The answer of a lifecycle to a deed in a state. Closed: the deed leads to a state (also the same one), ends the thing, or is refused with the
/// reason in Vietnamese.
/// </summary>
public abstract record Transition<TState>
    where TState : struct, Enum
{
    private Transition()
    {
    }

    /// <summary>The thing is in this state afterwards.</summary>
    public sealed record LeadsTo(TState State) : Transition<TState>;

    /// <summary>The thing is gone afterwards.</summary>
    public sealed record Ends : Transition<TState>;

    /// <summary>Not possible in this state.</summary>
    public sealed record Refused(Refusal Reason) : Transition<TState>;

    public bool IsAllowed => this is not Refused;

    /// <summary>Null when the deed is allowed.</summary>
    public Refusal? Refusal => (this as Refused)?.Reason;

    public static implicit operator Transition<TState>(TState state) => new LeadsTo(state);

    public static implicit operator Transition<TState>(Refusal refusal) => new Refused(refusal);
}
