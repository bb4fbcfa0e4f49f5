using System.Globalization;

namespace Danchu.Core.Days;

/// <summary>Dates in Vietnamese writing.</summary>
public static class VietnameseDays
{
    /// <summary>"09/11/2023".</summary>
    public static string Short(this DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
