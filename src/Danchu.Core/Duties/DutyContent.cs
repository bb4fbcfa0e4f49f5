using Danchu.Core.Organisations;
using Danchu.Core.Registers;

namespace Danchu.Core.Duties;

/// <summary>What a duty is made of.</summary>
/// <param name="Who">Who has it, as the law calls them.</param>
/// <param name="Article">"Điều 11, 12.3".</param>
/// <param name="Document">Number of the instrument.</param>
public sealed record DutyContent(
    string Name, DutyGroup Group, string Who, List<OrganisationKind> ForKinds, DateOnly ValidFrom, DateOnly? ValidTo, string Article, string Document)
{
    /// <summary>Where it was read, with the mark of how certain it is.</summary>
    public string Source { get; init; } = "";

    /// <summary>What of it is not certain.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Key of the register whose entries show it; null where none does and nothing is judged.</summary>
    public string? Register { get; init; }

    /// <summary>Only these entries.</summary>
    public List<EntryTerm> Where { get; init; } = [];

    /// <summary>The column whose value tells the items apart.</summary>
    public string? By { get; init; }

    public List<DutyItem> Items { get; init; } = [];

    /// <summary>The forms that the law allows.</summary>
    public List<DutyForm> Forms { get; init; } = [];

    /// <summary>
    /// Where an entry names the forms it was published in: a column of its own, or "hinh-thuc-cong-khai.hinh-thuc": of the entries of another book that
    /// name it. Null: what an item demands is told and not judged.
    /// </summary>
    public string? FormsIn { get; init; }

    /// <summary>Keys of the forms of which the law demands one, for every item (Điều 48.1-2: the own network, or posting, or a writing to all).</summary>
    public List<string> DemandsOne { get; init; } = [];

    public List<DutyClock> Clocks { get; init; } = [];

    public List<DutyThreshold> Thresholds { get; init; } = [];
}

/// <summary>Nội dung: one of the things a list of the law names: the fourteen of Điều 11.</summary>
/// <param name="Number">As the law numbers it: "1", "đ".</param>
/// <param name="Values">Of the column that tells items apart; empty where no register tells it apart.</param>
/// <param name="Demands">Keys of the forms that the law demands for it.</param>
public sealed record DutyItem(string Number, string Name, List<string> Values, List<string> Demands);

/// <summary>Hình thức: a way in which something may be made public or asked.</summary>
/// <param name="IfAny">Demanded only of who has it ("nếu có"): that it is wanting does not say that it was owed.</param>
public sealed record DutyForm(string Key, string Name, bool IfAny = false);
