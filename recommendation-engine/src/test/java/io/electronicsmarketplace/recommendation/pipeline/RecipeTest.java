package io.electronicsmarketplace.recommendation.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RecipeTest {
    private final ObjectNode manifest = JsonMapper.shared().valueToTree(Recipe.FIRST);

    @Test
    void recipe_readBack_isTheSame() {
        assertThat(JsonMapper.shared().treeToValue(manifest, Recipe.class)).isEqualTo(Recipe.FIRST);
    }

    @Test
    void recipe_ofAManifestOlderThanEaseAndDiversity_hasWhatTheFirstRecipeHas() {
        manifest.remove("ease");
        manifest.remove("diversity");
        assertThat(JsonMapper.shared().treeToValue(manifest, Recipe.class)).isEqualTo(Recipe.FIRST);
    }
}
