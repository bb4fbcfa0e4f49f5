namespace Danchu.Core.Organisations;

/// <summary>
/// The level a unit is counted at when a form asks for "cấp xã", "cấp huyện" …; a plain agency, school or enterprise is a
/// <see cref="Unit"/> wherever it hangs.
/// </summary>
public enum Level
{
    Central = 0,
    Province = 1,
    District = 2,
    Commune = 3,
    Unit = 4,
}
