namespace Danchu.Core.Addresses;

public static partial class Address
{
    /// <summary>What other programs ask (version 1); its operations' addresses stand where they are mapped.</summary>
    public static class Api
    {
        /// <summary>The page that lists the operations and lets one try them.</summary>
        public static string Index() => "/api";

        public static string V1() => "/api/v1";

        /// <summary>Where an operation stands: of "rounds/{id}" with an id in its place.</summary>
        public static string At(string operation) => $"{V1()}/{operation}";

        /// <summary>The description of all operations (OpenAPI 3.1).</summary>
        public static string Description() => "/api/v1/openapi.json";
    }
}
