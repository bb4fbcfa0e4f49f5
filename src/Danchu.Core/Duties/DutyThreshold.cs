using Danchu.Core.Registers;

namespace Danchu.Core.Duties;

/// <summary>Ngưỡng: how many there must be, held exactly: "3*tan-thanh >= 2*tong-ho".</summary>
/// <param name="Name">What is held against it: "đại diện hộ tán thành".</param>
/// <param name="Unit">What is counted.</param>
public sealed record DutyThreshold(string Key, string Name, ThresholdRule Rule, string Unit)
{
    /// <summary>In a rule across villages: how many reached it.</summary>
    public const string VillagesReached = "thon-dat";

    /// <summary>In a rule across villages: how many there are.</summary>
    public const string AllVillages = "tong-thon";

    public List<EntryTerm> Where { get; init; } = [];

    /// <summary>An entry that says this although the threshold is missed says what is not so.</summary>
    public List<EntryTerm> Claims { get; init; } = [];

    /// <summary>
    /// Held of the villages of a commune that decided the same thing, which is the same value of this column: how many of them reached
    /// <see cref="Passes"/> (<c>thon-dat</c>), of all (<c>tong-thon</c>).
    /// </summary>
    public string? Across { get; init; }

    public ThresholdRule? Passes { get; init; }

    public string Article { get; init; } = "";

    public string Doubt { get; init; } = "";
}

/// <summary>One side of a threshold: so many times a column, or a plain number.</summary>
/// <param name="Column">Null: the number alone.</param>
public sealed record ThresholdSide(long Times, string? Column);

/// <summary>How the two sides of a threshold are held against each other.</summary>
public enum ThresholdSign
{
    AtLeast,
    MoreThan,
    AtMost,
}

/// <summary>Reckoned exactly: whole numbers on both sides, nothing is divided.</summary>
/// <param name="Left">The side that must be reached.</param>
public sealed record ThresholdRule(ThresholdSide Left, ThresholdSign Sign, ThresholdSide Right);
