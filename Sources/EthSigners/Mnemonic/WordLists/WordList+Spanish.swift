// swift-format-ignore-file
// Made by Fixtures/scripts/make_word_lists.py from spanish.txt of PyPI mnemonic 0.21; do not edit.

extension WordList {
  static let spanish = WordList(
    words:
    #"""
    ábaco abdomen abeja abierto abogado abono aborto abrazo abrir abuelo abuso acabar academia acceso \#
    acción aceite acelga acento aceptar ácido aclarar acné acoger acoso activo acto actriz actuar \#
    acudir acuerdo acusar adicto admitir adoptar adorno aduana adulto aéreo afectar afición afinar \#
    afirmar ágil agitar agonía agosto agotar agregar agrio agua agudo águila aguja ahogo ahorro aire \#
    aislar ajedrez ajeno ajuste alacrán alambre alarma alba álbum alcalde aldea alegre alejar alerta \#
    aleta alfiler alga algodón aliado aliento alivio alma almeja almíbar altar alteza altivo alto \#
    altura alumno alzar amable amante amapola amargo amasar ámbar ámbito ameno amigo amistad amor \#
    amparo amplio ancho anciano ancla andar andén anemia ángulo anillo ánimo anís anotar antena \#
    antiguo antojo anual anular anuncio añadir añejo año apagar aparato apetito apio aplicar apodo \#
    aporte apoyo aprender aprobar apuesta apuro arado araña arar árbitro árbol arbusto archivo arco \#
    arder ardilla arduo área árido aries armonía arnés aroma arpa arpón arreglo arroz arruga arte \#
    artista asa asado asalto ascenso asegurar aseo asesor asiento asilo asistir asno asombro áspero \#
    astilla astro astuto asumir asunto atajo ataque atar atento ateo ático atleta átomo atraer atroz \#
    atún audaz audio auge aula aumento ausente autor aval avance avaro ave avellana avena avestruz \#
    avión aviso ayer ayuda ayuno azafrán azar azote azúcar azufre azul baba babor bache bahía baile \#
    bajar balanza balcón balde bambú banco banda baño barba barco barniz barro báscula bastón \#
    basura batalla batería batir batuta baúl bazar bebé bebida bello besar beso bestia bicho bien \#
    bingo blanco bloque blusa boa bobina bobo boca bocina boda bodega boina bola bolero bolsa bomba \#
    bondad bonito bono bonsái borde borrar bosque bote botín bóveda bozal bravo brazo brecha breve \#
    brillo brinco brisa broca broma bronce brote bruja brusco bruto buceo bucle bueno buey bufanda \#
    bufón búho buitre bulto burbuja burla burro buscar butaca buzón caballo cabeza cabina cabra cacao \#
    cadáver cadena caer café caída caimán caja cajón cal calamar calcio caldo calidad calle calma \#
    calor calvo cama cambio camello camino campo cáncer candil canela canguro canica canto caña \#
    cañón caoba caos capaz capitán capote captar capucha cara carbón cárcel careta carga cariño \#
    carne carpeta carro carta casa casco casero caspa castor catorce catre caudal causa cazo cebolla \#
    ceder cedro celda célebre celoso célula cemento ceniza centro cerca cerdo cereza cero cerrar \#
    certeza césped cetro chacal chaleco champú chancla chapa charla chico chiste chivo choque choza \#
    chuleta chupar ciclón ciego cielo cien cierto cifra cigarro cima cinco cine cinta ciprés circo \#
    ciruela cisne cita ciudad clamor clan claro clase clave cliente clima clínica cobre cocción \#
    cochino cocina coco código codo cofre coger cohete cojín cojo cola colcha colegio colgar colina \#
    collar colmo columna combate comer comida cómodo compra conde conejo conga conocer consejo contar \#
    copa copia corazón corbata corcho cordón corona correr coser cosmos costa cráneo cráter crear \#
    crecer creído crema cría crimen cripta crisis cromo crónica croqueta crudo cruz cuadro cuarto \#
    cuatro cubo cubrir cuchara cuello cuento cuerda cuesta cueva cuidar culebra culpa culto cumbre \#
    cumplir cuna cuneta cuota cupón cúpula curar curioso curso curva cutis dama danza dar dardo dátil \#
    deber débil década decir dedo defensa definir dejar delfín delgado delito demora denso dental \#
    deporte derecho derrota desayuno deseo desfile desnudo destino desvío detalle detener deuda día \#
    diablo diadema diamante diana diario dibujo dictar diente dieta diez difícil digno dilema diluir \#
    dinero directo dirigir disco diseño disfraz diva divino doble doce dolor domingo don donar dorado \#
    dormir dorso dos dosis dragón droga ducha duda duelo dueño dulce dúo duque durar dureza duro \#
    ébano ebrio echar eco ecuador edad edición edificio editor educar efecto eficaz eje ejemplo \#
    elefante elegir elemento elevar elipse élite elixir elogio eludir embudo emitir emoción empate \#
    empeño empleo empresa enano encargo enchufe encía enemigo enero enfado enfermo engaño enigma \#
    enlace enorme enredo ensayo enseñar entero entrar envase envío época equipo erizo escala escena \#
    escolar escribir escudo esencia esfera esfuerzo espada espejo espía esposa espuma esquí estar este \#
    estilo estufa etapa eterno ética etnia evadir evaluar evento evitar exacto examen exceso excusa \#
    exento exigir exilio existir éxito experto explicar exponer extremo fábrica fábula fachada fácil \#
    factor faena faja falda fallo falso faltar fama familia famoso faraón farmacia farol farsa fase \#
    fatiga fauna favor fax febrero fecha feliz feo feria feroz fértil fervor festín fiable fianza fiar \#
    fibra ficción ficha fideo fiebre fiel fiera fiesta figura fijar fijo fila filete filial filtro fin \#
    finca fingir finito firma flaco flauta flecha flor flota fluir flujo flúor fobia foca fogata fogón \#
    folio folleto fondo forma forro fortuna forzar fosa foto fracaso frágil franja frase fraude freír \#
    freno fresa frío frito fruta fuego fuente fuerza fuga fumar función funda furgón furia fusil \#
    fútbol futuro gacela gafas gaita gajo gala galería gallo gamba ganar gancho ganga ganso garaje \#
    garza gasolina gastar gato gavilán gemelo gemir gen género genio gente geranio gerente germen \#
    gesto gigante gimnasio girar giro glaciar globo gloria gol golfo goloso golpe goma gordo gorila \#
    gorra gota goteo gozar grada gráfico grano grasa gratis grave grieta grillo gripe gris grito grosor \#
    grúa grueso grumo grupo guante guapo guardia guerra guía guiño guion guiso guitarra gusano gustar \#
    haber hábil hablar hacer hacha hada hallar hamaca harina haz hazaña hebilla hebra hecho helado \#
    helio hembra herir hermano héroe hervir hielo hierro hígado higiene hijo himno historia hocico \#
    hogar hoguera hoja hombre hongo honor honra hora hormiga horno hostil hoyo hueco huelga huerta hueso \#
    huevo huida huir humano húmedo humilde humo hundir huracán hurto icono ideal idioma ídolo iglesia \#
    iglú igual ilegal ilusión imagen imán imitar impar imperio imponer impulso incapaz índice inerte \#
    infiel informe ingenio inicio inmenso inmune innato insecto instante interés íntimo intuir inútil \#
    invierno ira iris ironía isla islote jabalí jabón jamón jarabe jardín jarra jaula jazmín jefe \#
    jeringa jinete jornada joroba joven joya juerga jueves juez jugador jugo juguete juicio junco jungla \#
    junio juntar júpiter jurar justo juvenil juzgar kilo koala labio lacio lacra lado ladrón lagarto \#
    lágrima laguna laico lamer lámina lámpara lana lancha langosta lanza lápiz largo larva lástima \#
    lata látex latir laurel lavar lazo leal lección leche lector leer legión legumbre lejano lengua \#
    lento leña león leopardo lesión letal letra leve leyenda libertad libro licor líder lidiar \#
    lienzo liga ligero lima límite limón limpio lince lindo línea lingote lino linterna líquido liso \#
    lista litera litio litro llaga llama llanto llave llegar llenar llevar llorar llover lluvia lobo \#
    loción loco locura lógica logro lombriz lomo lonja lote lucha lucir lugar lujo luna lunes lupa \#
    lustro luto luz maceta macho madera madre maduro maestro mafia magia mago maíz maldad maleta malla \#
    malo mamá mambo mamut manco mando manejar manga maniquí manjar mano manso manta mañana mapa \#
    máquina mar marco marea marfil margen marido mármol marrón martes marzo masa máscara masivo \#
    matar materia matiz matriz máximo mayor mazorca mecha medalla medio médula mejilla mejor melena \#
    melón memoria menor mensaje mente menú mercado merengue mérito mes mesón meta meter método \#
    metro mezcla miedo miel miembro miga mil milagro militar millón mimo mina minero mínimo minuto \#
    miope mirar misa miseria misil mismo mitad mito mochila moción moda modelo moho mojar molde moler \#
    molino momento momia monarca moneda monja monto moño morada morder moreno morir morro morsa mortal \#
    mosca mostrar motivo mover móvil mozo mucho mudar mueble muela muerte muestra mugre mujer mula \#
    muleta multa mundo muñeca mural muro músculo museo musgo música muslo nácar nación nadar naipe \#
    naranja nariz narrar nasal natal nativo natural náusea naval nave navidad necio néctar negar \#
    negocio negro neón nervio neto neutro nevar nevera nicho nido niebla nieto niñez niño nítido \#
    nivel nobleza noche nómina noria norma norte nota noticia novato novela novio nube nuca núcleo \#
    nudillo nudo nuera nueve nuez nulo número nutria oasis obeso obispo objeto obra obrero observar \#
    obtener obvio oca ocaso océano ochenta ocho ocio ocre octavo octubre oculto ocupar ocurrir odiar \#
    odio odisea oeste ofensa oferta oficio ofrecer ogro oído oír ojo ola oleada olfato olivo olla olmo \#
    olor olvido ombligo onda onza opaco opción ópera opinar oponer optar óptica opuesto oración \#
    orador oral órbita orca orden oreja órgano orgía orgullo oriente origen orilla oro orquesta oruga \#
    osadía oscuro osezno oso ostra otoño otro oveja óvulo óxido oxígeno oyente ozono pacto padre \#
    paella página pago país pájaro palabra palco paleta pálido palma paloma palpar pan panal pánico \#
    pantera pañuelo papá papel papilla paquete parar parcela pared parir paro párpado parque párrafo \#
    parte pasar paseo pasión paso pasta pata patio patria pausa pauta pavo payaso peatón pecado pecera \#
    pecho pedal pedir pegar peine pelar peldaño pelea peligro pellejo pelo peluca pena pensar peñón \#
    peón peor pepino pequeño pera percha perder pereza perfil perico perla permiso perro persona pesa \#
    pesca pésimo pestaña pétalo petróleo pez pezuña picar pichón pie piedra pierna pieza pijama \#
    pilar piloto pimienta pino pintor pinza piña piojo pipa pirata pisar piscina piso pista pitón \#
    pizca placa plan plata playa plaza pleito pleno plomo pluma plural pobre poco poder podio poema \#
    poesía poeta polen policía pollo polvo pomada pomelo pomo pompa poner porción portal posada \#
    poseer posible poste potencia potro pozo prado precoz pregunta premio prensa preso previo primo \#
    príncipe prisión privar proa probar proceso producto proeza profesor programa prole promesa pronto \#
    propio próximo prueba público puchero pudor pueblo puerta puesto pulga pulir pulmón pulpo pulso \#
    puma punto puñal puño pupa pupila puré quedar queja quemar querer queso quieto química quince \#
    quitar rábano rabia rabo ración radical raíz rama rampa rancho rango rapaz rápido rapto rasgo \#
    raspa rato rayo raza razón reacción realidad rebaño rebote recaer receta rechazo recoger recreo \#
    recto recurso red redondo reducir reflejo reforma refrán refugio regalo regir regla regreso rehén \#
    reino reír reja relato relevo relieve relleno reloj remar remedio remo rencor rendir renta reparto \#
    repetir reposo reptil res rescate resina respeto resto resumen retiro retorno retrato reunir revés \#
    revista rey rezar rico riego rienda riesgo rifa rígido rigor rincón riñón río riqueza risa \#
    ritmo rito rizo roble roce rociar rodar rodeo rodilla roer rojizo rojo romero romper ron ronco ronda \#
    ropa ropero rosa rosca rostro rotar rubí rubor rudo rueda rugir ruido ruina ruleta rulo rumbo rumor \#
    ruptura ruta rutina sábado saber sabio sable sacar sagaz sagrado sala saldo salero salir salmón \#
    salón salsa salto salud salvar samba sanción sandía sanear sangre sanidad sano santo sapo saque \#
    sardina sartén sastre satán sauna saxofón sección seco secreto secta sed seguir seis sello selva \#
    semana semilla senda sensor señal señor separar sepia sequía ser serie sermón servir sesenta \#
    sesión seta setenta severo sexo sexto sidra siesta siete siglo signo sílaba silbar silencio silla \#
    símbolo simio sirena sistema sitio situar sobre socio sodio sol solapa soldado soledad sólido \#
    soltar solución sombra sondeo sonido sonoro sonrisa sopa soplar soporte sordo sorpresa sorteo \#
    sostén sótano suave subir suceso sudor suegra suelo sueño suerte sufrir sujeto sultán sumar \#
    superar suplir suponer supremo sur surco sureño surgir susto sutil tabaco tabique tabla tabú taco \#
    tacto tajo talar talco talento talla talón tamaño tambor tango tanque tapa tapete tapia tapón \#
    taquilla tarde tarea tarifa tarjeta tarot tarro tarta tatuaje tauro taza tazón teatro techo tecla \#
    técnica tejado tejer tejido tela teléfono tema temor templo tenaz tender tener tenis tenso teoría \#
    terapia terco término ternura terror tesis tesoro testigo tetera texto tez tibio tiburón tiempo \#
    tienda tierra tieso tigre tijera tilde timbre tímido timo tinta tío típico tipo tira tirón \#
    titán títere título tiza toalla tobillo tocar tocino todo toga toldo tomar tono tonto topar tope \#
    toque tórax torero tormenta torneo toro torpedo torre torso tortuga tos tosco toser tóxico trabajo \#
    tractor traer tráfico trago traje tramo trance trato trauma trazar trébol tregua treinta tren \#
    trepar tres tribu trigo tripa triste triunfo trofeo trompa tronco tropa trote trozo truco trueno \#
    trufa tubería tubo tuerto tumba tumor túnel túnica turbina turismo turno tutor ubicar úlcera \#
    umbral unidad unir universo uno untar uña urbano urbe urgente urna usar usuario útil utopía uva \#
    vaca vacío vacuna vagar vago vaina vajilla vale válido valle valor válvula vampiro vara variar \#
    varón vaso vecino vector vehículo veinte vejez vela velero veloz vena vencer venda veneno vengar \#
    venir venta venus ver verano verbo verde vereda verja verso verter vía viaje vibrar vicio víctima \#
    vida vídeo vidrio viejo viernes vigor vil villa vinagre vino viñedo violín viral virgo virtud \#
    visor víspera vista vitamina viudo vivaz vivero vivir vivo volcán volumen volver voraz votar voto \#
    voz vuelo vulgar yacer yate yegua yema yerno yeso yodo yoga yogur zafiro zanja zapato zarza zona \#
    zorro zumo zurdo \#

    """#
    ,
    offsets:
    #"""
    00000800@00F00N00V00\00c00j01001701=01D01M01T01]01d01k02202:02B02J02Q02X02^02e02j03103803?03G03N03U0\#
    3]03e03l04304:04B04J04T04[04c04j05105:05A05H05P05V05[05a05j06006606=06B06I06Q06W06^06h07007707<07D07\#
    L07R07Y07`07g07m08508:08D08K08S08Z08_08f09009609=09D09I09P09W09]09d09k0:30::0:A0:I0:R0:X0:^0:f0:k0;2\#
    0;90;?0;G0;M0;S0;[0;b0;k0<20<:0<A0<H0<O0<W0<^0<d0<k0=30=<0=D0=J0=Q0=Y0=a0=f0=n0>40>;0>A0>J0>R0>Z0>`0\#
    >f0>n0?30?=0?E0?M0?U0?Z0?`0?h0?n0@50@=0@C0@M0@U0@[0@`0@h0A00A60A=0AB0AJ0AN0AT0A[0Ac0Al0B10B80B@0BF0B\#
    N0BS0B[0Bd0Bl0C20C90C@0CG0CM0CT0CY0C`0Ce0Cm0D40D<0DC0DI0DP0DV0D\0Da0Df0Dn0E60E<0EA0EH0EN0ER0E[0Ea0Ej\#
    0F20F80F=0FC0FI0FS0FX0F^0Fg0Fn0G30G80G>0GD0GL0GR0GX0G`0Gi0Go0H70H=0HC0HJ0HP0HV0H]0Hc0Hm0I60I=0IE0IO0\#
    IU0I\0Ic0Ii0J00J70J=0JC0JH0JO0JU0JZ0J`0Jg0Jn0K40K80K?0KD0KI0KP0KU0K\0Kb0Kg0Kn0L40L:0LA0LH0LM0LV0L\0L\#
    c0Lj0Lo0M70M@0MF0ML0MR0MY0M_0Mf0Mm0N30N90N?0NF0NL0NR0NY0N_0Ne0Nk0O10O60O>0OF0OM0OT0OZ0Ob0Oh0On0P50P<\#
    0PD0PL0PS0PZ0P`0Pf0Q00Q70Q<0QC0QK0QT0QY0Qa0Qe0Qm0R40R:0RB0RH0RN0RT0RZ0R_0Rf0Rn0S50S;0SD0SK0SR0SZ0Sa0\#
    Sg0Sn0T80T>0TC0TI0TS0TZ0Ta0Ti0Tn0U70U@0UG0UM0UV0U\0Ud0Uj0V00V50V;0VB0VH0VO0VW0V]0Vd0Vj0Vo0W70W=0WC0W\#
    I0WS0WZ0Wc0Wk0X20X90X?0XE0XL0XQ0XX0X`0Xi0Xo0Y60Y>0YG0YO0YU0Y\0Yb0Yi0Yo0Z60Z<0ZD0ZK0ZT0ZZ0Z`0Ze0Zl0[2\#
    0[:0[?0[E0[J0[P0[Y0[_0[g0[m0\20\90\@0\E0\K0\Q0\W0\_0\e0\o0]50]?0]G0]N0]S0]\0]a0]g0]m0^40^<0^A0^F0^M0\#
    ^U0^\0^c0^j0_00_80_@0_F0_M0_V0_]0_c0_j0`00`80`@0`G0`L0`R0`\0`d0`k0a40a;0aB0aH0aO0aU0a^0ag0am0b40b=0b\#
    C0bJ0bQ0bX0b_0be0bo0c80c>0cC0cJ0cQ0cX0c]0cd0cl0d30d:0dA0dH0dN0dU0d]0dc0di0e00e80e=0eD0eJ0eR0e[0ea0ei\#
    0eo0f50f;0f@0fF0fJ0fP0fX0f^0ff0fo0g50g:0gB0gJ0gP0gY0ga0gh0go0h50h<0hD0hL0hT0h]0hc0hk0i30i;0iD0iL0iT0\#
    iZ0i`0ig0io0j80j>0jE0jL0jS0jZ0j`0je0jo0k50k<0kC0kJ0kR0kZ0k`0ki0l10l60l=0lC0lH0lN0lV0lZ0l`0lg0ln0m40m\#
    80m>0mG0mM0mS0mX0m^0mf0ml0n20n80n>0nE0nJ0nR0nX0n^0nb0nj0no0o90oB0oI0oP0oW0o^0ob0oj10310:10C10J10Q10Y\#
    10`10g10n11511<11F11M11V11]11e11k12312;12C12K12Q12X12`12i13013713>13E13L13V13]13d13k14314;14B14H14O1\#
    4V14^14g14n15615=15F15M15T15\15c15j16216816=16D16K16Q16X16`16f16m17517<17C17J17Q17X17_17f17m18418<18\#
    D18L18U18]18e18o19819@19H19O19U19Z19`19f19l1:31:81:@1:G1:P1:Y1:_1:e1:j1;11;71;=1;A1;I1;O1;U1;Y1;_1;e\#
    1;n1<51<>1<E1<L1<Q1<W1<a1<g1<m1=41=91=?1=F1=M1=S1=X1=]1=d1=k1>21>61><1>C1>J1>P1>V1>]1>d1>i1>o1?51?;1\#
    ?C1?I1?N1?U1?]1?c1?k1@11@71@=1@E1@L1@Q1@V1@^1@g1@n1A41A;1AC1AI1AO1AV1A\1Ab1Ah1Ao1B61B;1BA1BK1BQ1BZ1B\#
    `1Bf1Bo1C61C=1CC1CI1CN1CS1C]1Cc1Ci1Co1D61D<1DB1DI1DO1DX1D_1Dd1Dn1E51E;1E?1EH1EN1ET1E\1Ed1Ek1F11F91FB\#
    1FH1FM1FU1F[1Fb1Ff1Fl1G31G91G>1GD1GK1GQ1GV1G\1Gb1Gh1H21H81H>1HE1HK1HR1HY1H_1Hd1Hj1I11I81I?1IE1IK1IR1\#
    IX1I`1Ig1In1J61J<1JB1JK1JR1JY1J_1Jg1Jn1K41K:1K?1KF1KM1KT1KX1Ka1Ki1Ko1L51L<1LB1LI1LO1LW1L_1Lf1Ll1M31M\#
    <1MD1MI1MO1MX1M_1Me1Mm1N21N91N?1NE1NK1NP1NX1N^1Ne1Nj1O01O71O>1OD1OJ1OP1OU1O\1Oe1Om1P21P91PC1PI1PO1PU\#
    1P\1Pd1Pl1Q31Q91Q@1QJ1QQ1QX1Q_1Qe1Qm1R51R=1RE1RN1RU1R\1Rd1Rl1S31S;1SB1SI1SQ1SZ1Sd1Sm1T41T=1TF1TJ1TO1\#
    TX1T]1Td1Tm1U51U=1UD1UM1US1UY1Ub1Ug1Uo1V61V>1VE1VK1VP1VW1V^1Vc1Vk1W01W81W?1WE1WL1WR1WY1Wc1Wi1Wo1X71X\#
    >1XC1XI1XO1XU1X[1X`1Xi1Y11Y;1YB1YH1YN1YW1Ya1Yf1Ym1Z61Z<1ZD1ZJ1ZP1ZZ1Z_1Zg1Zm1[41[:1[?1[D1[N1[T1[[1[`\#
    1[i1\21\91\@1\F1\M1\T1\]1\f1\l1]21]71]?1]H1]N1]T1]\1]c1]j1]o1^61^;1^D1^L1^S1^Y1^_1^g1^o1_41_=1_G1_L1\#
    _R1_Y1__1_e1_k1`11`81`>1`E1`L1`S1`Z1`a1`h1`m1a61a;1aB1aK1aQ1aY1a^1ad1ai1ao1b51b;1b@1bE1bK1bP1bW1b\1b\#
    `1bg1bm1c41c:1cA1cI1cO1cU1cZ1ca1ch1co1d51d:1dA1dG1dM1dS1dY1da1dg1e11e81e=1eC1eI1eR1eW1ea1ee1ek1f11f8\#
    1f?1fF1fO1fX1f_1fe1fj1g41g;1gA1gI1gO1gV1g_1ge1gm1h31h;1hA1hJ1hR1hX1h_1hg1ho1i51i=1iC1iJ1iR1i[1id1ih1\#
    j01j51j;1jD1jJ1jQ1jW1j\1jd1ji1jm1k51k=1kF1kK1kP1kW1k`1kg1km1l31l81l@1lF1lL1lR1lW1l_1lh1lm1m41m91m?1m\#
    E1mK1mR1mZ1m`1mh1mo1n51n;1nB1nI1nP1nW1n]1nc1ni1o01o61o>1oE1oK1oS1oX1o^1od1ok20120820@20F20L20Q20X20^\#
    20d20m21321821B21H21N21W21]21e21n22422:22B22H22O22U22[22b22j23323923>23F23L23U23[23c23i24024724<24C2\#
    4I24P24V24[24b24h25025725@25F25N25T25]25c25i25o26426<26C26J26P26U26Z26c26k27027627<27A27F27O27V27\27\#
    b27i28028528<28E28M28S28W28]28f28n29329829=29D29L29S29Z29b29h29m2:42::2:A2:H2:O2:W2:\2:c2:i2:m2;12;8\#
    2;?2;E2;J2;O2;T2;[2;c2;h2;m2<32<<2<D2<K2<R2<X2<a2<i2=32=:2=?2=H2=M2=S2=Y2=b2=j2>22>:2>A2>H2>L2>U2>[2\#
    >d2>k2?22?62?<2?D2?I2?O2?W2?_2?i2@02@62@<2@B2@I2@R2@W2@^2@g2@o2A52A<2AE2AK2AR2AY2A]2Ac2Al2B42B>2BE2B\#
    K2BS2B[2Ba2Bi2Bo2C52C:2CD2CK2CU2C[2Ca2Cg2D02D52D;2D@2DF2DM2DS2DY2D^2De2Dn2E52E<2EB2EH2EN2ET2EZ2E`2Ej\#
    2F02F82F@2FE2FL2FQ2FX2Fb2Fi2Fn2G52G?2GD2GK2GR2GY2G`2Gg2Gm2H52H;2HC2HH2HN2HW2Ha2Hj2I52I92IB2IH2IQ2IU2\#
    I\2Ic2Ii2J02J62J=2JF2JK2JR2JX2J_2Je2Jj2K12K72K?2KD2KJ2KR2KX2K^2Kc2Ki2Ko2L52L<2LB2LH2LN2LU2L[2L`2Lf2L\#
    l2M22M;2MA2MG2MQ2MW2M]2Md2Mk2N02N62N<2NF2NM2NT2N[2Nc2Ni2O22O82O=2OC2OJ2OS2OZ2Oa2Og2On2P42P?2PI2PP2PU\#
    2P\2Pd2Pm2Q42Q=2QF2QL2QT2Q[2Qb2Ql2R32R=2RE2RK2RR2RY2R`2Rf2Rl2S52S;2SA2SF2SL2ST2S[2S`2Sg2Sn2T52T;2TB2\#
    TI2TO2TV2T`2Tg2Tn2U72U=2UB2UK2US2UZ2U_2Ue2Ul2V22V82VA2VG2VM2VS2VX2V]2Vb2Vj2W52W>2WG2WN2WU2W\2Wd2Wl2X\#
    32X92XA2XE2XM2XU2X]2Xe2Xn2Y62Y=2YC2YI2YQ2YY2Y_2Yf2Yk2Z22Z92ZA2ZI2ZO2ZU2Z]2Zb2Zi2[02[62[>2[F2[M2[T2[X\#
    2[`2[g2[o2\52\=2\D2\L2\T2\[2\c2\k2\o2]52]:2]@2]G2]N2]S2]\2]b2]k2^52^;2^C2^H2^N2^S2^X2^^2^c2^j2_02_62\#
    _>2_C2_J2_O2_V2_]2_a2_g2_m2`22`92`>2`D2`K2`Q2`X2`^2`c2`i2`o2a52a;2aB2aG2aM2aS2a[2a`2ag2b02b62b<2bB2b\#
    H2bN2bV2b[2ba2bh2bn2c72c?2cE2cK2cQ2cX2c^2ch2d12d82d?2dG2dL2dR2dW2d]2de2dn2e52e=2eC2eM2eW2e\2ed2ej2en\#
    2f52f:2f@2fF2fM2fU2f[2fb2fj2g22g:2g@2gI2gM2gS2g\2gc2gk2h42h92hA2hH2hM2hS2hY2h`2hf2hl2i22i;2iB2iK2iQ2\#
    i[2ia2ih2j02j62j=2jC2jI2jO2jS2jZ2jb2jj2k32k:2kE2kL2kS2kZ2ka2ki2kn2l52l=2lC2lL2lS2l\2le2lk2m12m82m>2m\#
    E2mK2mS2mZ2ma2mh2n12n72n?2nF2nN2nV2nZ2n`2ni2o02o62o<2oC2oK2oQ2oX2o]2oc2oh2on30430<30B30J30S30Z30`30g\#
    30l31331931A31J31P31V31]31e31k32132732?32E32J32R32Y32_32e32o33633<33C33H33S33X33^33e33k34234834>34D3\#
    4M34U34[34e34m35435:35A35I35P35V35Z35`35j36136836?36E36K36R36X36_36h36m37337937B37G37L37T37\37e37n38\#
    338:38B38H38O38T38Y38_38e38j39039639;39A39I39P39Y39`39e39m3:33:93:A3:E3:K3:Q3:Z3:b3:j3;03;:3;@3;F3;L\#
    3;S3;Y3;`3;g3<03<73<?3<D3<K3<P3<V3<\3<b3<i3=13=83=?3=F3=L3=R3=X3=^3=e3=k3>53>:3>A3>G3>M3>U3>^3>f3>n3\#
    ?43?:3?A3?J3?Q3?X3?]3?f3?j3@03@63@=3@B3@J3@O3@T3@\3@c3@l3A03A53A=3AD3AJ3AO3AU3A]3Ab3Ak3B13B73BA3BI3B\#
    N3BU3B]3Bb3Bi3C03C;3CB3CH3CM3CT3CZ3C_3Cf3Cl3D33D:3D@3DF3DL3DP3DW3D]3Dc3Dj3E03E63E=3EC3EI3EP3EV3E`3Ee\#
    3Em3F43F:3FB3FH3FL3FR3FZ3F_3Fh3G13G73G=3GD3GJ3GT3GZ3Gc3Gi3Go3H63H<3HA3HJ3HR3HY3H_3He3Hj3Hn3I43I;3IA3\#
    IF3IL3IQ3IW3I\3Ia3If3Il3J33J93J@3JF3JK3JQ3JV3J\
    """#
    ,
    order:
    #"""
    0102030405060708090:0;0<0=0>0?0@0A0B0D0E0F0G0H0I0J0K0L0M0N0O0P0Q0R0S0T0U0V0W0X0Y0[0\0]0^0_0`0a0b0d0e\#
    0f0g0h0i0j0k0l0m0n0o1112131415161718191:1;1<1=1>1?1@1A1B1C1D1E1F1G1H1I1J1K1N1O1P1Q1R1S1T1U1V1W1X1Y1[\#
    1]1^1_1`1a1b1c1d1e1f1g1h1i1j1k1l1m1n1o20212223242526292:2;2<2=2>2A2B2C2D2E2F2G2H2I2J2K2L2M2N2O2P2Q2R\#
    2S2T2U2V2W2Y2Z2[2\2]2^2_2`2a2b2d2f2g2h2i2j2k2l2m2n2o303132333435363738393:3;3<3=3>3@3A3?000C0Z0c101L\#
    1M1Z1\27282?2@2X2c2e3B3C3D3E3F3G3H3I3J3K3L3M3N3O3P3Q3R3T3U3V3W3X3Y3Z3[3S3\3]3^3_3`3a3b3c3d3e3f3g3h3i\#
    3j3k3l3m3n3o404142434445464748494:4;4<4>4=4?4@4A4B4C4D4E4F4G4H4I4J4K4L4M4N4O4P4Q4R4T4U4V4W4X4Y4Z4[4S\#
    4\4]4^4_4`4a4b4c4d4f4e4g4h4i4j4k4l4m4n4o5051525354555658595:5;5<5=5>5?5@5A5B5C5D5E5F5G5I5J5K5L5M5N5O\#
    5P5Q5R5S5T5U5V5W5X5Y575H5Z5[5\5]5_5a5b5c5d5e5f5g5h5i5k5^5`5j5l5m5n5o606162636465666768696:6;6<6=6>6?\#
    6@6A6B6C6D6E6F6G6H6I6J6K6L6M6N6O6P6Q6R6S6T6U6V6X6Y6Z6[6\6]6^6_6`6a6b6c6d6e6f6g6h6j6k6l6m6n6o70717273\#
    7475767778797:7;6W6i7<7=7>7?7@7A7C7D7E7B7F7H7G7I7J7K7L7M7N7O7P7Q7R7S7T7U7V7W7X7Y7Z7[7\7]7^7_7a7b7c7d\#
    7e7`7f7g7h7i7j7k7n7o808182838485868788898:8;8<8=8>8?8@8A8B8C8D7l7m8F8G8H8I8J8K8L8M8N8O8P8Q8R8S8T8U8V\#
    8W8X8Y8Z8[8E8\8]8^8_8`8a8b8c8d8e8f8g8h8i8j8k8l8m8o9091928n9495969798999:9;9<9=9>9?9@9A9B9C9D9E9G9H9I\#
    9J9K9L9M9N9O9P9Q9R9S9T9U9V9W9X9Y9Z9[9\9]9^9_9`9a9b9c9e9f9g9h9i9j9k9l9m9n9o:0:1:2:3:4:5:6:7:8:9:::<:=\#
    :>:?:@:A:B:C:D:E:F:G:H:J:K:L:M939F9d:;:I:P:R:S:T:U:V:W:X:Y:Z:[:\:]:^:_:`:a:b:c:d:N:O:Q:e:f:g:h:i:j:l\#
    :m:k:n:o;0;1;2;3;4;5;6;7;8;9;:;;;<;=;>;?;@;A;B;C;D;E;F;G;H;I;J;K;L;M;N;O;P;Q;R;S;T;U;V;W;X;Y;Z;\;];^\#
    ;[;_;`;a;c;b;d;e;f;g;h;i;j;k;l;m;n<0;o<1<2<3<4<5<6<7<8<9<:<;<<<=<><?<@<A<B<C<D<E<G<H<I<J<K<L<F<M<N<O\#
    <P<Q<R<S<T<U<V<W<X<Y<Z<[<\<]<^<_<a<b<c<d<`<e<f<g<h<i<j<l<m<n<k<o=0=1=2=4=5=6=7=3=8=9=:=<===>=?=@=A=B\#
    =C=D=;=E=F=G=H=I=J=K=L=N=M=O=P=R=S=T=U=Q=V=W=X=Y=Z=[=\=]=^=_=`=a=b=c=d=e=f=g=h=i=j=l=m=n=o>0=k>1>2>3\#
    >5>6>7>8>9>:>;><>=>>>?>@>A>C>D>E>F>G>H>I>J>K>L>M>O>P>Q>R>S>T>U>V>4>B>N>W>X>Y>Z>[>\>]>^>_>`>a>b>c>d>e\#
    >f>g>h>i>j>k>l>m>n>o?0?2?3?4?5?1?6?7?8?9?:?;?<?=???@?A?D?E?F?G?I?J?L?N?O?P?Q?>?B?C?H?K?M?R?S?T?U?V?W\#
    ?X?Y?Z?[?\?^?]?_?`?a?b?c?d?e?f?h?i?j?k?l?n?o@0@1@3@4@5@7@8@9@:@;?g?m@2@6@<@=@>@?@@@A@B@C@D@E@F@G@H@I\#
    @K@L@M@N@O@J@P@Q@R@S@T@U@V@W@X@Y@Z@[@\@]@^@_@`@a@b@c@d@e@f@g@h@i@j@k@l@m@n@oA0A1A2A3A4A5A7A8A9A:A;A<\#
    A>A?A@AAACADAEAFAGAIAJA6A=ABAHAKALAMAOAPAQARASATAUAVAWAXAYA[A\A]A^A`AaANAZA_AbAcAdAeAfAgAhAiAjAkAlAn\#
    AoB0B1B2B3B4B5B6AmB7B8B9B:B;B<B=B>B?B@BABBBCBDBEBFBGBHBIBJBKBLBMBNBOBPBQBSBRBTBUBVBWBXBYBZB[B\B]B^B_\#
    B`BaBbBdBeBgBcBfBiBjBkBlBmBnBoC0C1C2C4C5C6BhC3C7C9C:C;C<C=C>C?C@CAC8CBCCCDCECFCGCICHCJCKCMCNCOCPCQCR\#
    CSCTCLCUCVCXCYCZC[C\C]C_CWC^C`CaCbCcCdCeCfCgChCiCjCkClCmCnCoD0D1D2D3D4D5D6D7D8D9D:D;D<D=D>D?D@DADBDC\#
    DDDEDFDGDHDIDJDKDLDMDODPDQDSDTDUDVDXDYDZD\D]D^D_D`DaDbDcDdDeDfDgDhDiDjDkDnDoE0DNDRDWD[DlDmE1E2E3E5E6\#
    E8E9E:E<E=E>E?E@EBECEDEEEFEGEHEIEJEKELENEPEQERESETEUEVEWEXEYEZE[E\E4E7E;EAEMEOE]E^E_E`EaEbEcEdEeEfEg\#
    EhEiEjEkElEmEnF0EoF1F2F3F4F5F6F7F8F9F:F;F<F=F>F@FBFCFDF?FAFEFFFGFHFIFJFKFLFMFNFOFPFQFRFSFTFUFVFWFXFY\#
    FZF[F\F]F^F_F`FaFbFcFdFeFfFgFhFiFjFkFlFmFnFoG0G1G2G3G4G5G6G7G8G9G:G;G<G=G>G?G@GAGBGCGDGEGFGHGIGGGJGK\#
    GLGMGNGOGPGQGRGSGTGUGVGXGYGZG[G\G]G^G_G`GaGbGcGdGeGfGgGhGWGiGjGkGlGmGnH0H1GoH3H4H5H6H7H8H9H:H;H<H>H?\#
    H@HAHBHCHDH2H=HEHFHGHHHIHJHKHLHMHNHOHPHQHRHSHTHUHVHWHXHYHZH[H\H]H^H_H`HaHbHcHdHeHfHgHhHiHjHkHlHmHnHo\#
    I0I1I2I3I4I5I6I7I8I9I:I;I<I=I>I?I@IBICIDIFIGIHIIIJIAIEIKILIMINIOIPIQIRISITIUIVIWIXIYIZI[I\I]I^I_I`Ia\#
    IbIcIdIeIfIgIhIiIjIkIlInIoJ0J1J2J3J4J5J6J7J8J9J:J;J<J=J>J?J@JAJBJCJDJEJFJGJHJIJJJKJLJMImJNJOJPJQJRJS\#
    JTJUJVJWJXJYJZJ[J\J]J^J_J`JaJbJcJdJeJfJgJhJiJjJkJlJmJnJoK1K2K3K5K6K7K8K9K0K4K:K;K<K=K>K?K@KBKCKDKEKF\#
    KGKHKIKJKKKLKMKNKOKAKPKQKRKSKTKUKVKWKXKYKZK[K\K]K^K_K`KaKbKcKdKeKfKgKhKiKjKkKlKmKnKoL0L1L2L3L4L5L6L7\#
    L8L9L:L;L<L=L>L?L@LALBLCLDLELFLGLHLILKLLLMLNLOLPLQLRLSLTLULVLWLXLYLZL\L]L^L_L`LaLbLcLJL[LdLeLfLgLhLi\#
    LjLkLlLmLoM0M3M4M5M6M9LnM1M2M7M8M:M;M<M=M>M?M@MAMBMCMDMEMFMHMIMJMKMLMMMNMOMPMQMRMGMSMTMUMVMXMYMZM[M\\#
    M]M^MWM`MaMbMcMdM_MeMfMgMhMiMjMkMlMmMnMoN0N1N2N3N4N5N6N7N:N;N<N=N8N9N>N@NANBNCNDNENFNGNHNINJNKNLNNNO\#
    N?NMNPNQNRNSNTNUNVNWNYNZN\N]N^N_N`NXN[NaNbNcNdNeNfNgNhNiNjNkNlNmNnNoO0O1O2O3O4O5O6O7O8O:O;O<O>O@OAOB\#
    OCODOEOFOGOHOIOJOKOLOMOOOPOQOROSOTOUO9O=O?ONOVOWOXOYOZO[O\O]O^O_O`OaObOcOdOeOfOgOhOiOjOkOlOmOnOo
    """#
  )
}
