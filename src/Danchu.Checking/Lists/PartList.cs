using Danchu.Checking.Reading;

namespace Danchu.Checking.Lists;

/// <summary>What announces the parts.</summary>
internal enum Cue : byte
{
    /// <summary>Nothing but a bracket: 325 đơn vị (255 xã, 40 phường, 30 thị trấn).</summary>
    Bracket,

    /// <summary>trong đó: often all parts, often only some.</summary>
    Among,

    /// <summary>trong đó: with a colon, or in its own bracket: mostly all parts.</summary>
    AmongColon,

    /// <summary>trong đó có, riêng, điển hình: some parts only.</summary>
    Some,

    /// <summary>gồm, bao gồm, cụ thể, chia ra: all parts.</summary>
    All,

    /// <summary>Nothing but a colon within the sentence: tiếp 312 lượt: định kỳ 87 lượt, …</summary>
    Colon,

    /// <summary>Items of a list under a line that ends with a colon.</summary>
    Items,
}

/// <summary>A total and the figures named as its parts, all of one unit (or of kinds of the thing counted, when <see cref="SameUnit"/> is false).</summary>
internal sealed record PartList(Cue Cue, Number Total, List<Number> Parts, bool SameUnit)
{
    /// <summary>The text itself says that more parts exist (…, v.v., còn lại) or that these are examples.</summary>
    public bool Open { get; init; }

    /// <summary>Qualities that one person may have together (nữ, đảng viên): their sum says nothing.</summary>
    public bool Overlapping { get; init; }

    /// <summary>The last part closes the list: còn lại 17 …, khác: 218.</summary>
    public bool Closing { get; init; }

    /// <summary>How many leading parts stand before each semicolon.</summary>
    public List<int> Stops { get; init; } = [];

    /// <summary>True when total and parts stand in different sentences.</summary>
    public bool Apart { get; init; }
}
