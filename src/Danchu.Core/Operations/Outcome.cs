namespace Danchu.Core.Operations;

/// <summary>
/// The outcome of an operation. Closed: done, refused with reasons in Vietnamese, absent for this actor (the same answer whether
/// it does not exist or they may not see it), or seen but not theirs to do.
/// </summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>It was done, with this result.</summary>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>It was not done; nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Reasons) : Outcome<T>;

    /// <summary>There is no such thing, or none that the actor may see.</summary>
    public sealed record Absent : Outcome<T>;

    /// <summary>The actor may see it but not do this.</summary>
    public sealed record Forbidden : Outcome<T>;

    /// <summary>The same outcome for another type of value, for an operation that ends because one of its steps did.</summary>
    public Outcome<TOther> NotDoneAs<TOther>() => this switch
    {
        Refused refused => new Outcome<TOther>.Refused(refused.Reasons),
        Absent => new Outcome<TOther>.Absent(),
        Forbidden => new Outcome<TOther>.Forbidden(),
        _ => throw new InvalidOperationException("A step that was done has no refusal to hand on."),
    };

    /// <summary>The same, with what was refused said at a field of the one that asked.</summary>
    public Outcome<TOther> NotDoneAs<TOther>(string field) => this is Refused refused
        ? new Outcome<TOther>.Refused([.. refused.Reasons.Select(reason => reason with { Field = field })])
        : NotDoneAs<TOther>();

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Refusal refusal) => new Refused([refusal]);

    public static implicit operator Outcome<T>(List<Refusal> refusals) => new Refused(refusals);

    public static implicit operator Outcome<T>(Denial denial) =>
        denial == Denial.Absent ? new Absent() : new Forbidden();
}

/// <summary>The two outcomes without a value: absent and forbidden.</summary>
public enum Denial
{
    Absent,
    Forbidden,
}

/// <summary>One expected reason for not doing what was asked: a Vietnamese sentence and, when one field is at fault, its name.</summary>
public record Refusal(string Message, string? Field = null);

/// <summary>The value of an operation that returns nothing.</summary>
public readonly record struct Done;
