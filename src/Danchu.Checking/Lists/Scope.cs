namespace Danchu.Checking.Lists;

/// <summary>
/// Where parts are looked for: tokens [From, To) directly inside bracket <paramref name="Level"/>, their total before <paramref name="At"/>
/// inside bracket <paramref name="TotalLevel"/>.
/// </summary>
internal readonly record struct Scope(Cue Cue, int At, int From, int To, int Level, int TotalLevel);
