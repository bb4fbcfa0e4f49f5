namespace Danchu.Core.Publications;

/// <summary>For whom something is published.</summary>
public enum PublicationAudience
{
    /// <summary>Whoever comes to the unit's public page.</summary>
    Everybody,

    /// <summary>Those who belong to the unit, signed in (Luật 10/2022/QH15 Điều 46-48, 64-66).</summary>
    Unit,
}
