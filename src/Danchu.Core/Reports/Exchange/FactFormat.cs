using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Exchange;

/// <summary>How figures are written for other systems.</summary>
public enum FactFormat
{
    /// <summary>DHIS2 <c>dataValueSets</c>, JSON.</summary>
    DataValueSet,

    /// <summary>A CSV with the codes of units, periods and indicators.</summary>
    Csv,

    /// <summary>SDMX-CSV 2.0.</summary>
    SdmxCsv,
}

/// <summary>What a format is called and how its file is served.</summary>
public static class FactFormats
{
    public static string Label(this FactFormat format) => format switch
    {
        FactFormat.DataValueSet => "DHIS2 dataValueSets (JSON)",
        FactFormat.Csv => "CSV theo mã",
        FactFormat.SdmxCsv => "SDMX-CSV",
    };

    /// <summary>A number that is none of them.</summary>
    internal static Refusal? Refuse(FactFormat format) => Enum.IsDefined(format) ? null : new Refusal("Chọn định dạng của tệp.", "Format");

    public static string Extension(this FactFormat format) => format == FactFormat.DataValueSet ? ".json" : ".csv";

    public static string ContentType(this FactFormat format) =>
        format == FactFormat.DataValueSet ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
}
