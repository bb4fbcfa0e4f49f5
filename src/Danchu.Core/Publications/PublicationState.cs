namespace Danchu.Core.Publications;

/// <summary>How a publication stands on a day.</summary>
public enum PublicationState
{
    /// <summary>Not published yet: nobody outside the unit knows of it.</summary>
    Draft,

    /// <summary>Published for a day that has not come: as a draft to the public.</summary>
    Awaited,

    Posted,

    /// <summary>Its time of posting is over; it stays readable at its address.</summary>
    Ended,

    /// <summary>The time of what is personal in it is over: only what, form and days are shown.</summary>
    PersonalOver,

    /// <summary>The unit took it down: only that and when is shown.</summary>
    TakenDown,
}
