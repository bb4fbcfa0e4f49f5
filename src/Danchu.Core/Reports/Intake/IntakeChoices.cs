namespace Danchu.Core.Reports.Intake;

/// <summary>What the clerk decides where the file and the system say different things.</summary>
public enum IntakeChoice
{
    Undecided,

    /// <summary>As in the file: the text of the section; the figure, entered as the unit's.</summary>
    File,

    /// <summary>As in the system.</summary>
    Keep,

    /// <summary>A figure of the text as the file has it, but only as words there: bound no longer.</summary>
    Words,
}

/// <summary>The choices of the page as they were posted; what is not in them is as the program proposes.</summary>
public sealed record IntakeChoices
{
    public static readonly IntakeChoices None = new();

    /// <summary>Part of the file → key of the section it goes into; empty: passed over.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>By key of the section.</summary>
    public IReadOnlyDictionary<string, IntakeChoice> Sections { get; init; } = new Dictionary<string, IntakeChoice>(StringComparer.Ordinal);

    /// <summary>By id of the figure's difference.</summary>
    public IReadOnlyDictionary<string, IntakeChoice> Figures { get; init; } = new Dictionary<string, IntakeChoice>(StringComparer.Ordinal);

    /// <summary>For every difference that was not decided by itself.</summary>
    public IntakeChoice Rest { get; init; }
}
