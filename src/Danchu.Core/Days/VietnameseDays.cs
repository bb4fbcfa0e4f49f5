using System.Globalization;

namespace Danchu.Core.Days;

/// <summary>Dates in Vietnamese writing.</summary>
public static class VietnameseDays
{
    private static readonly string[] Typed = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "ddMMyyyy"];

    /// <summary>A day as people type it (1/7/2025, 01072025), day first, or as a program writes it (2025-07-01); null when it is none.</summary>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"09/11/2023".</summary>
    public static string Short(this DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
