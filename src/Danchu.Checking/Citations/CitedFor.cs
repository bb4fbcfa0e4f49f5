namespace Danchu.Checking.Citations;

/// <summary>What an act that has ended is named for.</summary>
internal enum CitedFor
{
    /// <summary>What was done under it in its time, what replaced it, a summary of its years: it is named rightly.</summary>
    History,

    /// <summary>It is named as followed, but the first months of the year still were under it.</summary>
    Perhaps,

    /// <summary>What is done today or will be done rests on it.</summary>
    Basis,
}
