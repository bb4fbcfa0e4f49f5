namespace Danchu.Core.Registers;

/// <summary>What a register is made of.</summary>
/// <param name="Date">The date column an entry is dated and numbered by.</param>
/// <param name="Title">How an entry is called in lists: "{loai}: {noi-dung}".</param>
public sealed record RegisterContent(string Date, string Title, List<RegisterColumn> Columns)
{
    /// <summary>An entry is open from this date column until <see cref="OpenUntil"/>; null where nothing of it stays open.</summary>
    public string? OpenFrom { get; init; }

    public string? OpenUntil { get; init; }

    /// <summary>The date column after which an open entry is late.</summary>
    public string? Due { get; init; }

    public List<RegisterCount> Counts { get; init; } = [];

    public List<RegisterList> Lists { get; init; } = [];

    public RegisterBook? Book { get; init; }

    public List<RegisterStatistic> Statistics { get; init; } = [];
}
