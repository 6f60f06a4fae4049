package io.electronicsmarketplace.catalog.export;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/** {@code POST /actuator/catalogueexport} on the management port: exports, and answers when it is done. */
@Component
@WebEndpoint(id = "catalogueexport")
class CatalogueExportEndpoint {

    private final CatalogueExport export;

    CatalogueExportEndpoint(CatalogueExport export) {
        this.export = export;
    }

    /** 409 while another export is being written. */
    @WriteOperation
    WebEndpointResponse<CatalogueExport.Done> export() throws IOException, SQLException {
        return export.run()
                .map(done -> new WebEndpointResponse<>(done))
                .orElseGet(() -> new WebEndpointResponse<>(409));
    }
}
