namespace Danchu.Core.Registers;

/// <summary>What a column of a register holds, which decides how it is typed, kept and counted.</summary>
public enum ColumnKind
{
    Date,
    Text,
    LongText,
    Number,

    /// <summary>In đồng.</summary>
    Money,

    /// <summary>In m².</summary>
    Area,
    Choice,
    YesNo,
    Organisation,
    Village,
    Person,
    Document,

    /// <summary>An entry of another register.</summary>
    Entry,
}

/// <summary>A column. Values are kept as text: a date as 2023-12-31, a number with a point, a choice by its key, yes or no, an entry by its id.</summary>
public sealed record RegisterColumn(string Key, string Name, ColumnKind Kind)
{
    public bool Required { get; init; }

    /// <summary>One of the three to six fields that are shown first.</summary>
    public bool First { get; init; }

    /// <summary>Personal: it stops at the unit.</summary>
    public bool Private { get; init; }

    /// <summary>Several values, one a line.</summary>
    public bool Many { get; init; }

    /// <summary>What a number is counted in.</summary>
    public string Unit { get; init; } = "";

    public int Decimals { get; init; }

    public string Hint { get; init; } = "";

    public List<RegisterChoice> Choices { get; init; } = [];

    /// <summary>Key of the register whose entries it names.</summary>
    public string? Register { get; init; }

    public bool IsNumber => Kind is ColumnKind.Number or ColumnKind.Money or ColumnKind.Area;

    /// <summary>What its numbers are counted in: as the column says, else đồng and m².</summary>
    public string CountedIn => this switch
    {
        { Unit.Length: > 0 } => Unit,
        { Kind: ColumnKind.Money } => "đồng",
        { Kind: ColumnKind.Area } => "m²",
        _ => "",
    };

    public string NameOf(string choice) => Choices.Find(known => string.Equals(known.Key, choice, StringComparison.Ordinal))?.Name ?? choice;
}

/// <summary>One of the values a choice may have.</summary>
public sealed record RegisterChoice(string Key, string Name)
{
    /// <summary>Key of what came in, in a book of money.</summary>
    public const string Income = "thu";

    /// <summary>Key of what was spent.</summary>
    public const string Spending = "chi";
}
